import { errorTable, type ErrorCode } from './error-table.js';

export type Facts = Readonly<Record<string, unknown>>;

export interface ApiErrorOptions {
  /** For a person; absent, the title. Never holds internals. */
  readonly message?: string;
  /** Further members of the envelope. */
  readonly facts?: Facts;
  readonly headers?: Readonly<Record<string, string>>;
  /** What went wrong inside: logged where the status is 5xx, never shown. */
  readonly cause?: unknown;
}

/** A failure as the client gets it. Throw it anywhere below a controller. */
export class ApiError extends Error {
  readonly status: number;
  readonly facts: Facts;
  readonly headers: Readonly<Record<string, string>>;

  constructor(
    readonly code: ErrorCode,
    { message, facts = {}, headers = {}, cause }: ApiErrorOptions = {},
  ) {
    super(message ?? `${errorTable[code].title}.`, { cause });
    this.status = errorTable[code].status;
    this.facts = facts;
    this.headers = { ...standingHeaders[this.status], ...headers };
  }

  override get name(): string {
    return 'ApiError';
  }
}

/** What every answer of a status carries, whoever throws it. */
const standingHeaders: Readonly<Record<number, Readonly<Record<string, string>>>> = {
  401: { 'WWW-Authenticate': 'Bearer' },
  503: { 'Retry-After': '1' },
};
