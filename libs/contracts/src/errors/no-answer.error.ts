/** Why there is no answer: nobody could be reached, or the answer broke off; or it was not there in time. */
export type NoAnswerReason = 'unreachable' | 'timeout';

/** Nobody answered. Whether a write was done is not known: do again only what is safe to do twice. */
export class NoAnswerError extends Error {
  override readonly name = 'NoAnswerError';

  constructor(
    readonly reason: NoAnswerReason,
    options?: ErrorOptions,
  ) {
    super(reason === 'timeout' ? 'The API did not answer in time' : 'The API cannot be reached', options);
  }
}
