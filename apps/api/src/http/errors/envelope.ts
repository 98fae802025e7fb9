import type { ApiError } from './api-error.js';
import { errorTable, type ErrorCode } from './error-table.js';

/** The one shape of every failure. `type`, `title`, `status`, `instance` are RFC 9457's. */
export interface Envelope {
  readonly success: false;
  readonly error: ErrorCode;
  readonly message: string;
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly instance: string;
  readonly [fact: string]: unknown;
}

/** @param url of the request, as received; its query is left out, because it may hold secrets. */
export function envelopeOf({ code, message, status, facts }: ApiError, url: string): Envelope {
  return {
    ...facts,
    success: false,
    error: code,
    message,
    type: `urn:gatehouse:error:${code}`,
    title: errorTable[code].title,
    status,
    instance: url.split('?', 1)[0] ?? '',
  };
}
