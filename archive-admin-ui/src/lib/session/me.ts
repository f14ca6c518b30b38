import { queryOptions } from '@tanstack/react-query';
import { Failure } from '@/api/failure';
import type { GetMeData, Me } from '@/api/generated';
import { request } from '@/api/request';

const path: GetMeData['url'] = '/api/curation/v1/me';

/**
 * Who is signed in; null is nobody, which is an answer and no failure. Asked again whenever the
 * window comes back, to notice a session that has ended.
 */
export const meOptions = queryOptions({
  queryKey: ['me'],
  queryFn: async ({ signal }): Promise<Me | null> => {
    try {
      return await request<Me>(path, { signal });
    } catch (failure) {
      if (failure instanceof Failure && failure.isSignedOut) return null;
      throw failure;
    }
  },
  staleTime: 0,
  gcTime: Infinity,
  refetchOnWindowFocus: 'always',
});
