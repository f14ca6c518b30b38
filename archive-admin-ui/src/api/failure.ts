import type { Problem } from './generated';

/** Why a request came to nothing. */
export type FailureReason =
  /** No answer at all: the network or the server is down. */
  | { kind: 'unreachable' }
  /** The server refused, and said why (RFC 9457). */
  | { kind: 'problem'; problem: Problem }
  /** An answer that is not ours: a proxy's error page, a body that cannot be read. */
  | { kind: 'unreadable'; status: number };

/** The one error that `request` throws, apart from an abort that the caller asked for. */
export class Failure extends Error {
  readonly reason: FailureReason;

  constructor(reason: FailureReason, options?: ErrorOptions) {
    super(describe(reason), options);
    this.name = 'Failure';
    this.reason = reason;
  }

  /** The HTTP status, if the server answered at all. */
  get status(): number | undefined {
    switch (this.reason.kind) {
      case 'unreachable':
        return undefined;
      case 'problem':
        return this.reason.problem.status;
      case 'unreadable':
        return this.reason.status;
    }
  }

  get isSignedOut(): boolean {
    return this.status === 401;
  }

  /** Whether the same request may well succeed a moment later. */
  get isPassing(): boolean {
    const { status } = this;
    return status === undefined || status === 502 || status === 503 || status === 504;
  }
}

function describe(reason: FailureReason): string {
  switch (reason.kind) {
    case 'unreachable':
      return 'no answer';
    case 'problem':
      return `${reason.problem.status} ${reason.problem.code}`;
    case 'unreadable':
      return `${reason.status} with an unreadable body`;
  }
}
