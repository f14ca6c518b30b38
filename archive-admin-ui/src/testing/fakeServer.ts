import { vi } from 'vitest';
import type { Problem } from '@/api/generated';

type Answer = (request: { headers: Headers; body: string | null }) => Response | Promise<Response>;

/**
 * Stands in for the network: `answers` by "METHOD /path". An address that it does not know fails the
 * test. The answers may be changed while the test runs. Answers the calls that were made.
 */
export function serve(answers: Record<string, Answer>) {
  const calls: { route: string; headers: Headers; body: string | null }[] = [];
  vi.stubGlobal('fetch', async (path: string, init: RequestInit = {}) => {
    const call = {
      route: `${init.method ?? 'GET'} ${path}`,
      headers: new Headers(init.headers),
      body: typeof init.body === 'string' ? init.body : null,
    };
    calls.push(call);
    const answer = answers[call.route];
    if (!answer) throw new Error(`The test has no answer for ${call.route}`);
    return answer(call);
  });
  return calls;
}

export function json(body: unknown, status = 200): Response {
  return Response.json(body, { status });
}

export function problem(status: number, more: Partial<Problem> = {}): Response {
  const body: Problem = {
    type: '/api/problems/refused',
    title: 'Refused',
    status,
    code: 'refused',
    detail: 'This was refused.',
    ...more,
  };
  return new Response(JSON.stringify(body), {
    status,
    headers: { 'Content-Type': 'application/problem+json' },
  });
}

/** What `fetch` does when nobody answers. */
export function noAnswer(): never {
  throw new TypeError('Failed to fetch');
}
