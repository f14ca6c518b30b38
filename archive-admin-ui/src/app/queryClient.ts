import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import type { Failure } from '@/api/failure';
import { meOptions } from '@/lib/session/me';

declare module '@tanstack/react-query' {
  // eslint-disable-next-line @typescript-eslint/consistent-type-definitions -- merges with theirs
  interface Register {
    /** `request` throws nothing else. */
    defaultError: Failure;
  }
}

/**
 * A 401 to any request makes the page ask again who is signed in, and so show that the session has
 * ended; nothing that was loaded or typed is dropped.
 */
export function createQueryClient(): QueryClient {
  const askWhoIsSignedIn = (failure: Failure) => {
    if (failure.isSignedOut) void client.invalidateQueries({ queryKey: meOptions.queryKey });
  };
  const client = new QueryClient({
    queryCache: new QueryCache({ onError: askWhoIsSignedIn }),
    mutationCache: new MutationCache({ onError: askWhoIsSignedIn }),
    defaultOptions: {
      queries: {
        // What counts is whether the server answers, not whether the browser believes to be online.
        networkMode: 'always',
        retry: (count, failure) => count < 1 && failure.isPassing,
        retryDelay: 800,
      },
      mutations: { networkMode: 'always' },
    },
  });
  return client;
}
