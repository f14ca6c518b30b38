import { csrfHeader, csrfToken } from './csrf';
import { Failure } from './failure';
import { readProblem } from './problem';

const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS']);

export type RequestOptions = {
  method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Sent as JSON. */
  body?: unknown;
  headers?: Record<string, string>;
  signal?: AbortSignal;
};

/**
 * Calls the platform with the browser's session cookie. The answer's JSON is taken to be what the
 * contract says of this path; an empty answer is undefined. Throws `Failure`, or the abort's reason.
 */
export async function request<T>(path: string, options: RequestOptions = {}): Promise<T> {
  const response = await send(path, options);
  if (!response.ok) throw await refusal(response);
  if (response.status === 204) return undefined as T;
  try {
    return (await response.json()) as T;
  } catch (cause) {
    if (options.signal?.aborted) throw cause;
    throw new Failure({ kind: 'unreadable', status: response.status }, { cause });
  }
}

async function send(path: string, { method = 'GET', body, headers, signal }: RequestOptions) {
  const all = new Headers(headers);
  all.set('Accept', 'application/json, application/problem+json');
  if (body !== undefined) all.set('Content-Type', 'application/json');
  const token = safeMethods.has(method) ? undefined : csrfToken();
  if (token !== undefined) all.set(csrfHeader, token);
  try {
    return await fetch(path, {
      method,
      headers: all,
      credentials: 'same-origin',
      ...(body !== undefined && { body: JSON.stringify(body) }),
      ...(signal && { signal }),
    });
  } catch (cause) {
    if (signal?.aborted) throw cause;
    throw new Failure({ kind: 'unreachable' }, { cause });
  }
}

async function refusal(response: Response): Promise<Failure> {
  const problem = await readProblem(response);
  return new Failure(
    problem ? { kind: 'problem', problem } : { kind: 'unreadable', status: response.status },
  );
}
