export type UpstreamErrorCode = 'upstream_unreachable' | 'upstream_timeout' | 'upstream_invalid';

/** The API gave no usable answer. Whether it did what it was asked is not known. */
export class UpstreamError extends Error {
  constructor(
    readonly code: UpstreamErrorCode,
    options?: ErrorOptions,
  ) {
    super(code, options);
  }
}

const timeouts = new Set([
  'UND_ERR_CONNECT_TIMEOUT',
  'UND_ERR_HEADERS_TIMEOUT',
  'UND_ERR_BODY_TIMEOUT',
  'ETIMEDOUT',
]);

const factOf = (error: unknown, fact: 'code' | 'name'): string =>
  typeof error === 'object' && error !== null && fact in error ? String(Reflect.get(error, fact)) : '';

/** Sorts what undici throws; the cause stays for the log. */
export const upstreamErrorOf = (cause: unknown): UpstreamError => {
  const code = factOf(cause, 'code');
  if (factOf(cause, 'name') === 'TimeoutError' || timeouts.has(code))
    return new UpstreamError('upstream_timeout', { cause });
  if (code.startsWith('HPE_') || code === 'UND_ERR_HEADERS_OVERFLOW')
    return new UpstreamError('upstream_invalid', { cause });
  return new UpstreamError('upstream_unreachable', { cause });
};
