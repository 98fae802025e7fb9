const prefix = '/api/v1/';
// No percent sign: an encoded slash or NUL means one thing here and might mean another upstream. (`.` and `..`, encoded
// or not, are already resolved by `URL`.)
const segment = /^[A-Za-z0-9._~-]{1,128}$/;

/** The path under `/v1/` that a request may reach, with its query, or nothing for a path with a trick in it. */
export const upstreamPathOf = (url: URL): string | undefined => {
  if (!url.pathname.startsWith(prefix)) return undefined;
  const segments = url.pathname.slice(prefix.length).split('/');
  if (!segments.every((part) => segment.test(part))) return undefined;
  return `/v1/${segments.join('/')}${url.search}`;
};
