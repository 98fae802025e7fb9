/** Redis did not answer, or not in time. What was asked may have happened or not. */
export class SharedLevelUnavailableError extends Error {
  readonly code = 'shared_level_unavailable';

  constructor(options?: ErrorOptions) {
    super('The shared level cannot be reached at the moment.', options);
  }

  override get name(): string {
    return this.constructor.name;
  }
}
