/** What one request may cost before anybody knows who sent it. */
export const limits = {
  /** Request line and headers together; more is 431. */
  headerBytes: 16 * 1024,
  /** One segment of the path that fills a parameter; more is 414. */
  parameterLength: 150,
  bodyBytes: 64 * 1024,
  /** For the headers to arrive. */
  headersMs: 5_000,
  /** For a body to arrive once somebody reads it; longer is 408. */
  bodyMs: 5_000,
  /** For a whole request to arrive, read or not. */
  requestMs: 10_000,
} as const;
