import { createGatehouseClient, type Problem } from '@gatehouse/contracts';
import { isStaying } from './staying';

/** A failure in the envelope: the API's, the BFF's, or `no_answer` when nothing came back at all. */
export type Failure = Pick<Problem, 'message' | 'status' | 'reason' | 'decisionId' | 'feature' | 'issues'> & {
  readonly error: string;
};

/** What the browser gets: the body with its ETag, or why not. */
export type Answer<Body> =
  | { readonly ok: true; readonly body: Body; readonly etag: string | null }
  | { readonly ok: false; readonly failure: Failure };

type Call<Body> = Promise<{
  readonly data?: Body | undefined;
  readonly error?: unknown;
  readonly response: Response;
}>;

/** Nothing came, or a refusal: for queries, which want it thrown. */
export class NotAnswered extends Error {
  constructor(readonly failure: Failure) {
    super(failure.error);
  }
}

/** A little longer than the BFF waits for the API, so that its answer arrives. */
const timeoutMs = 12_000;

/**
 * The only way the browser asks for data: through this site's own `/api`, with the session cookie. Trying again is the
 * person's choice.
 */
export const gatehouse = createGatehouseClient({ baseUrl: '/api', timeoutMs, retries: 0 });

const noAnswer: Failure = {
  error: 'no_answer',
  message: 'The server did not answer. Check your connection and try again.',
  status: 0,
};

/** Leaves for the sign-in page, which leads back here. A full page load forgets everything that was fetched. */
const signInAgain = () => {
  const here = `${window.location.pathname}${window.location.search}`;
  window.location.assign(`/sign-in?${new URLSearchParams({ next: here }).toString()}`);
};

const isFailure = (error: unknown): error is Failure =>
  typeof error === 'object' && error !== null && 'error' in error && typeof error.error === 'string';

/**
 * Settles a call of the client. Never throws. A session that has ended leads to the sign-in page, unless
 * something typed would be left behind.
 *
 * @example const answer = await answerOf(gatehouse.GET('/v1/features'));
 */
export const answerOf = async <Body>(call: Call<Body>): Promise<Answer<Body>> => {
  try {
    const { data, error, response } = await call;
    // An operation without a body answers 204, and its `Body` is `undefined`.
    if (response.ok) return { ok: true, body: data as Body, etag: response.headers.get('etag') };
    const failure = { ...(isFailure(error) ? error : noAnswer), status: response.status };
    if (failure.error === 'unauthenticated' && !isStaying()) signInAgain();
    return { ok: false, failure };
  } catch {
    return { ok: false, failure: noAnswer };
  }
};

/**
 * The same for queries.
 *
 * @throws NotAnswered when there is no good answer.
 */
export const answerOrThrow = async <Body>(call: Call<Body>): Promise<Extract<Answer<Body>, { ok: true }>> => {
  const answer = await answerOf(call);
  if (!answer.ok) throw new NotAnswered(answer.failure);
  return answer;
};
