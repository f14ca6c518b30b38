import { afterEach, describe, expect, it } from 'vitest';
import { json, noAnswer, problem, serve } from '@/testing/fakeServer';
import { Failure } from './failure';
import { request } from './request';

async function failureOf(promise: Promise<unknown>): Promise<Failure> {
  const outcome = await promise.then(
    () => 'an answer',
    (error: unknown) => error,
  );
  if (!(outcome instanceof Failure)) throw new Error(`expected a Failure, got ${String(outcome)}`);
  return outcome;
}

describe('request', () => {
  afterEach(() => {
    document.cookie = 'csrf-token=; max-age=0';
  });

  it('answers the JSON of the body', async () => {
    serve({ 'GET /things': () => json({ offset: 0 }) });
    expect(await request('/things')).toEqual({ offset: 0 });
  });

  it('answers undefined for an empty answer', async () => {
    serve({ 'DELETE /things/1': () => new Response(null, { status: 204 }) });
    expect(await request('/things/1', { method: 'DELETE' })).toBeUndefined();
  });

  it('sends a body as JSON, and an empty string is one', async () => {
    const calls = serve({ 'PUT /title': () => json({}) });
    await request('/title', { method: 'PUT', body: '', headers: { 'If-Match': '"3"' } });
    expect(calls[0]?.body).toBe('""');
    expect(calls[0]?.headers.get('Content-Type')).toBe('application/json');
    expect(calls[0]?.headers.get('If-Match')).toBe('"3"');
  });

  it.each(['POST', 'PUT', 'PATCH', 'DELETE'] as const)(
    'repeats the CSRF cookie in a header on %s',
    async (method) => {
      document.cookie = 'other=1';
      document.cookie = 'csrf-token=a1B-_=';
      const calls = serve({ [`${method} /things`]: () => json({}) });
      await request('/things', { method });
      expect(calls[0]?.headers.get('X-CSRF-TOKEN')).toBe('a1B-_=');
    },
  );

  it('keeps the CSRF token out of requests that change nothing', async () => {
    document.cookie = 'csrf-token=secret';
    const calls = serve({ 'GET /things': () => json({}) });
    await request('/things');
    expect(calls[0]?.headers.has('X-CSRF-TOKEN')).toBe(false);
  });

  it('turns a problem body into a typed problem', async () => {
    const violations = [{ code: 'blank', message: 'must not be blank', pointer: '/title' }];
    serve({
      'POST /things': () => problem(422, { title: 'Invalid', code: 'invalid', violations }),
    });
    const failure = await failureOf(request('/things', { method: 'POST', body: {} }));
    expect(failure.reason).toEqual({
      kind: 'problem',
      problem: {
        type: '/api/problems/refused',
        title: 'Invalid',
        status: 422,
        code: 'invalid',
        detail: 'This was refused.',
        violations,
      },
    });
    expect(failure.isSignedOut).toBe(false);
  });

  it('believes the status line rather than the body', async () => {
    serve({
      'GET /things': () =>
        new Response(JSON.stringify({ title: 'Gone', code: 'gone', detail: '', status: 200 }), {
          status: 410,
          headers: { 'Content-Type': 'application/problem+json; charset=utf-8' },
        }),
    });
    expect((await failureOf(request('/things'))).status).toBe(410);
  });

  it.each([
    ['a page of HTML', 'text/html', '<h1>Bad gateway</h1>'],
    ['a problem that is no JSON', 'application/problem+json', '{"title":'],
    ['a problem without title', 'application/problem+json', '{"status":502}'],
    ['a problem that is null', 'application/problem+json', 'null'],
  ])('keeps the status of an error that is %s', async (_, type, body) => {
    serve({
      'GET /things': () => new Response(body, { status: 502, headers: { 'Content-Type': type } }),
    });
    const failure = await failureOf(request('/things'));
    expect(failure.reason).toEqual({ kind: 'unreadable', status: 502 });
    expect(failure.isPassing).toBe(true);
  });

  it('does not take a page of HTML for an answer', async () => {
    serve({ 'GET /things': () => new Response('<!doctype html>', { status: 200 }) });
    expect((await failureOf(request('/things'))).reason).toEqual({
      kind: 'unreadable',
      status: 200,
    });
  });

  it('knows a session that has ended, whatever the body', async () => {
    serve({
      'GET /problem': () => problem(401),
      'GET /plain': () => new Response('', { status: 401 }),
    });
    expect((await failureOf(request('/problem'))).isSignedOut).toBe(true);
    expect((await failureOf(request('/plain'))).isSignedOut).toBe(true);
  });

  it('tells a network that is down from a refusal', async () => {
    serve({ 'GET /things': noAnswer });
    const failure = await failureOf(request('/things'));
    expect(failure.reason).toEqual({ kind: 'unreachable' });
    expect(failure.status).toBeUndefined();
  });

  it('lets an abort through as what it is', async () => {
    const abort = new AbortController();
    serve({
      'GET /things': () => {
        abort.abort();
        throw new DOMException('aborted', 'AbortError');
      },
    });
    await expect(request('/things', { signal: abort.signal })).rejects.toMatchObject({
      name: 'AbortError',
    });
  });
});
