import { GatehouseError } from './errors/gatehouse-error.js';
import type { ErrorCode, ProblemOf } from './errors/problem.js';
import { UnexpectedAnswerError } from './errors/unexpected-answer.error.js';

/** What a call of the client resolves to, as far as unwrapping needs to know. */
interface Answer<Data> {
  readonly data?: Data | undefined;
  readonly error?: unknown;
  readonly response: Response;
}

/**
 * The data of an answer; undefined where the operation answers without a body.
 *
 * @throws GatehouseError with the API's code when it answered a failure.
 * @throws UnexpectedAnswerError when what answered is not the API.
 * @throws NoAnswerError when nobody answered, or not in time.
 * @example const snapshot = await unwrap(gatehouse.GET('/v1/features'));
 */
export async function unwrap<Data>(call: Promise<Answer<Data>>): Promise<Data> {
  const { data, error, response } = await call;
  // an operation without a body has `undefined` for its data
  if (response.ok) return data as Data;
  if (isProblem(error)) throw new GatehouseError(error.error, response.status, error);
  throw new UnexpectedAnswerError(response.status);
}

// which facts come with which code is the API's promise
function isProblem(value: unknown): value is ProblemOf<ErrorCode> {
  return (
    typeof value === 'object' &&
    value !== null &&
    'error' in value &&
    typeof value.error === 'string' &&
    'message' in value
  );
}
