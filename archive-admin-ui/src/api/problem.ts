import type { Problem } from './generated';

/** Reads an RFC 9457 body; anything else answers undefined. The HTTP status wins over the body's. */
export async function readProblem(response: Response): Promise<Problem | undefined> {
  const mediaType = response.headers.get('Content-Type')?.split(';')[0]?.trim().toLowerCase();
  if (mediaType !== 'application/problem+json') return undefined;
  try {
    const body: unknown = await response.json();
    return isProblem(body) ? { ...body, status: response.status } : undefined;
  } catch {
    return undefined;
  }
}

function isProblem(body: unknown): body is Problem {
  return (
    typeof body === 'object' &&
    body !== null &&
    'title' in body &&
    typeof body.title === 'string' &&
    'code' in body &&
    typeof body.code === 'string' &&
    'detail' in body &&
    typeof body.detail === 'string'
  );
}
