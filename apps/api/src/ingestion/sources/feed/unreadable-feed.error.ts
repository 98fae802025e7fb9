/** A source that cannot be read. Its message says why, to whoever has added the source. */
export class UnreadableFeedError extends Error {
  override get name(): string {
    return 'UnreadableFeedError';
  }
}
