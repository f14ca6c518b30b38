import { Button } from '@mantine/core';
import { useHref, useLocation } from 'react-router';
import { Mark } from '@/components/Mark';
import { useMessages } from '@/lib/messages';
import { signInAddress } from '@/lib/session/addresses';
import classes from './LandingPage.module.css';

/** What a visitor sees who is not signed in, at whichever address: signing in leads back to it. */
export function LandingPage() {
  const { product, landing, session } = useMessages();
  const here = useHref(useLocation());
  return (
    <div className={classes.landing}>
      <title>{product}</title>
      <section className={classes.opening} aria-labelledby="landing-title">
        <Mark size={92} />
        <h1 id="landing-title" className={classes.title}>
          {landing.title}
        </h1>
        <p className={classes.promise}>{landing.promise}</p>
        <Button component="a" href={signInAddress(here)} size="lg" className={classes.signIn}>
          {session.signIn}
        </Button>
        <p className={classes.aside}>{landing.forWhom}</p>
      </section>

      <section className={classes.slip} aria-labelledby="landing-steps">
        <p className={classes.definition}>
          <dfn>{landing.definition.word}</dfn> <i>{landing.definition.kind}</i>{' '}
          {landing.definition.meaning}
        </p>
        <h2 id="landing-steps" className={classes.stepsTitle}>
          {landing.stepsTitle}
        </h2>
        <dl className={classes.steps}>
          {landing.steps.map(({ term, text }) => (
            <div key={term} className={classes.step}>
              <dt>{term}</dt>
              <dd>{text}</dd>
            </div>
          ))}
        </dl>
      </section>
    </div>
  );
}
