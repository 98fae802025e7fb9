import { GatehouseError, type Problem } from './gatehouse-error.js';

/** What a call of the client resolves to, as far as unwrapping needs to know. */
interface Answer<Data> {
  readonly data?: Data | undefined;
  readonly error?: unknown;
  readonly response: Response;
}

/**
 * The data of an answer.
 *
 * @throws GatehouseError with the API's code when it answered a failure.
 * @throws TypeError when what answered is not the API: a proxy's page, or nothing at all.
 * @example const snapshot = await unwrap(gatehouse.GET('/v1/features'));
 */
export async function unwrap<Data>(call: Promise<Answer<Data>>): Promise<NonNullable<Data>> {
  const { data, error, response } = await call;
  if (data !== undefined && data !== null) return data;
  if (isProblem(error)) throw new GatehouseError(error.error, response.status, error);
  throw new TypeError(`Expected an answer of the Gatehouse API, got ${response.status} of something else`);
}

function isProblem(value: unknown): value is Problem {
  return (
    typeof value === 'object' &&
    value !== null &&
    'error' in value &&
    typeof value.error === 'string' &&
    'message' in value
  );
}
