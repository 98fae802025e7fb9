/** Something answered that is not the API: a proxy's page, another service, half a body. */
export class UnexpectedAnswerError extends Error {
  override readonly name = 'UnexpectedAnswerError';

  constructor(
    readonly status: number,
    options?: ErrorOptions,
  ) {
    super(`Expected an answer of the Gatehouse API, got ${status} of something else`, options);
  }
}
