import type { components } from './generated/schema.js';

/** The envelope of every failure. `error` is a closed list. */
export type Problem = components['schemas']['Problem'];

/** The closed list of what the API can answer instead of what was asked for. */
export type ErrorCode = Problem['error'];

/** A failure that the API answered, with its code and facts. */
export class GatehouseError extends Error {
  override readonly name = 'GatehouseError';

  constructor(
    readonly code: ErrorCode,
    readonly status: number,
    readonly problem: Problem,
  ) {
    super(problem.message);
  }
}
