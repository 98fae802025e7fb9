const plainName = 'gatehouse_revision';
// The API's token: a revision and a digest of 128 bits that only the API can judge. Its first part is all we read.
const token = /^(0|[1-9][0-9]{0,14})\.[A-Za-z0-9_-]{22}$/;

// Over TLS only the name that no sibling subdomain can plant.
const nameFor = (tls: boolean) => (tls ? `__Host-${plainName}` : plainName);
const isTls = (headers: Headers): boolean => headers.get('x-forwarded-proto') === 'https';

const revisionOf = (value: string): number | undefined => {
  const revision = token.exec(value)?.[1];
  return revision === undefined ? undefined : Number(revision);
};

const cookieOf = (headers: Headers): string | undefined => {
  const start = `${nameFor(isTls(headers))}=`;
  const pairs = (headers.get('cookie') ?? '').split(';').map((pair) => pair.trim());
  return pairs.find((pair) => pair.startsWith(start))?.slice(start.length);
};

/** The revision token that a browser holds: nothing older is to be shown to it. Whatever is not one is not held. */
export const revisionTokenIn = (headers: Headers): string | undefined => {
  const value = cookieOf(headers);
  return value !== undefined && revisionOf(value) !== undefined ? value : undefined;
};

/** Whether `given` is a token, and of a higher revision than the one held. */
export const isHigher = (given: string, held: string | undefined): boolean => {
  const revision = revisionOf(given);
  return revision !== undefined && revision > (held === undefined ? -1 : (revisionOf(held) ?? -1));
};

const setCookie = (headers: Headers, value: string, more: string): string => {
  const tls = isTls(headers);
  return `${nameFor(tls)}=${value}; Path=/; HttpOnly; SameSite=Lax${tls ? '; Secure' : ''}${more}`;
};

/** The `Set-Cookie` by which the browser of this request keeps a token, for as long as the session of the browser. */
export const keepRevision = (request: Headers, value: string): string => setCookie(request, value, '');

/** The `Set-Cookie` by which it forgets the token, or nothing when it holds none. */
export const forgetRevision = (request: Headers): string | undefined =>
  cookieOf(request) === undefined ? undefined : setCookie(request, '', '; Max-Age=0');
