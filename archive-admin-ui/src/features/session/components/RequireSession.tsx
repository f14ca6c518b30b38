import { Outlet } from 'react-router';
import { FailureView } from '@/components/FailureView';
import { Loading } from '@/components/Loading';
import type { Session } from '@/lib/session/session';
import { LandingPage } from '../pages/LandingPage';
import { SessionEndedDialog } from './SessionEndedDialog';
import { SomeoneElseDialog } from './SomeoneElseDialog';

/** Shows the pages behind it to people who are signed in, and to others what they can do instead. */
export function RequireSession({ session }: { session: Session }) {
  switch (session.kind) {
    case 'loading':
      return <Loading />;
    case 'signedOut':
      return <LandingPage />;
    case 'failed':
      return <FailureView failure={session.failure} retry={session.retry} />;
    case 'signedIn':
    case 'ended':
    case 'someoneElse':
      return (
        <>
          <Outlet context={session.me} />
          <SessionEndedDialog me={session.me} opened={session.kind === 'ended'} />
          {session.kind === 'someoneElse' && (
            <SomeoneElseDialog me={session.me} now={session.now} />
          )}
        </>
      );
  }
}
