import type { ErrorCode, ProblemOf } from './problem.js';

/** A failure that the API answered, with its code and facts. */
export class GatehouseError<Code extends ErrorCode = ErrorCode> extends Error {
  override readonly name = 'GatehouseError';

  constructor(
    readonly code: Code,
    readonly status: number,
    readonly problem: ProblemOf<Code>,
  ) {
    super(problem.message);
  }
}

/** A `GatehouseError` of each code: a `switch` over `code` knows the facts of each. */
export type GatehouseFailure = { [Code in ErrorCode]: GatehouseError<Code> }[ErrorCode];

export function isGatehouseError(error: unknown): error is GatehouseFailure;
export function isGatehouseError<Code extends ErrorCode>(
  error: unknown,
  code: Code,
): error is GatehouseError<Code>;
/**
 * Whether the API answered this failure, and, with a code, whether it is that one.
 *
 * @example if (isGatehouseError(error, 'feature_disabled')) explain(error.problem.feature, error.problem.reason);
 */
export function isGatehouseError(error: unknown, code?: ErrorCode): boolean {
  return error instanceof GatehouseError && (code === undefined || error.code === code);
}
