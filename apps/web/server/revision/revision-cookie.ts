import { revisionOf } from '@gatehouse/contracts';

const plainName = 'gatehouse_revision';

// Over TLS only the name that no sibling subdomain can plant.
const nameFor = (tls: boolean) => (tls ? `__Host-${plainName}` : plainName);
const isTls = (headers: Headers): boolean => headers.get('x-forwarded-proto') === 'https';

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

const setCookie = (headers: Headers, value: string, more: string): string => {
  const tls = isTls(headers);
  return `${nameFor(tls)}=${value}; Path=/; HttpOnly; SameSite=Lax${tls ? '; Secure' : ''}${more}`;
};

/** The `Set-Cookie` by which the browser of this request keeps a token, for as long as the session of the browser. */
export const keepRevision = (request: Headers, value: string): string => setCookie(request, value, '');

/** The `Set-Cookie` by which it forgets the token, or nothing when it holds none. */
export const forgetRevision = (request: Headers): string | undefined =>
  cookieOf(request) === undefined ? undefined : setCookie(request, '', '; Max-Age=0');
