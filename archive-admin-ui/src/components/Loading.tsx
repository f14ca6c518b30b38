import { useMessages } from '@/lib/messages';
import classes from './Loading.module.css';

/** Shown only when an answer takes longer than a moment, so that quick ones do not flicker. */
export function Loading() {
  const { session } = useMessages();
  return (
    <div className={classes.loading} role="status">
      <span className={classes.line} aria-hidden="true" />
      <p className={classes.text}>{session.loading}</p>
    </div>
  );
}
