import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { AppearanceSwitch } from '@/components/AppearanceSwitch';
import { Mark } from '@/components/Mark';
import { accountPath } from '@/features/account/path';
import { useMessages } from '@/lib/messages';
import { signOutAddress } from '@/lib/session/addresses';
import type { Session } from '@/lib/session/session';
import classes from './Frame.module.css';

/** What stands around every page: the product, who is signed in, the appearance, the way out. */
export function Frame({ session, children }: { session: Session; children: ReactNode }) {
  const messages = useMessages();
  const trouble = session.kind === 'signedIn' && session.trouble !== undefined;
  return (
    <div className={classes.frame}>
      <a href="#content" className={classes.skip}>
        {messages.skipToContent}
      </a>
      <header className={classes.header}>
        <Link to="/" className={classes.brand}>
          <Mark size={34} />
          <span>{messages.product}</span>
        </Link>
        <div className={classes.tools}>
          {'me' in session && <Person name={session.me.name} />}
          <AppearanceSwitch />
          {isSignedIn(session) && (
            <a href={signOutAddress} className={classes.link}>
              {messages.session.signOut}
            </a>
          )}
        </div>
      </header>
      <div role="status">
        {trouble && <p className={classes.trouble}>{messages.session.stale}</p>}
      </div>
      <main id="content" tabIndex={-1} className={classes.content}>
        {children}
      </main>
    </div>
  );
}

/** A 403 to the question who one is comes from a session all the same, and must not be a dead end. */
function isSignedIn(session: Session): boolean {
  return 'me' in session || (session.kind === 'failed' && session.failure.status === 403);
}

function Person({ name }: { name: string }) {
  const { session } = useMessages();
  return (
    <Link
      to={accountPath}
      className={`${classes.link} ${classes.person}`}
      aria-label={session.signedInAs(name)}
    >
      {name}
    </Link>
  );
}
