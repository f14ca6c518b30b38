import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useOutletContext } from 'react-router';
import type { Failure } from '@/api/failure';
import type { Me } from '@/api/generated';
import { meOptions } from './me';

/** How this page stands towards the platform. */
export type Session =
  | { kind: 'loading' }
  | { kind: 'signedOut' }
  | { kind: 'failed'; failure: Failure; retry: () => void }
  /** `trouble`: the last look came to nothing; what was known before stands. */
  | { kind: 'signedIn'; me: Me; trouble: Failure | undefined }
  /** Signed in before, not any more; the page and what was typed on it are still there. */
  | { kind: 'ended'; me: Me }
  /** Another person has signed in in this browser since this page was opened. */
  | { kind: 'someoneElse'; me: Me; now: Me };

/** For the frame, once a page: it remembers for whom the page was opened. */
export function useSession(): Session {
  const { data: now, error, refetch } = useQuery(meOptions);
  const [owner, setOwner] = useState<Me>();
  if (now && !owner) setOwner(now);

  if (now === undefined) {
    return error
      ? { kind: 'failed', failure: error, retry: () => void refetch() }
      : { kind: 'loading' };
  }
  if (now === null) return owner ? { kind: 'ended', me: owner } : { kind: 'signedOut' };
  if (owner && owner.id !== now.id) return { kind: 'someoneElse', me: owner, now };
  return { kind: 'signedIn', me: now, trouble: error ?? undefined };
}

/** For pages behind `RequireSession`: the person for whom this page was opened. */
export function useMe(): Me {
  return useOutletContext<Me>();
}
