import { isHigherRevision, isOfTenant } from '@gatehouse/contracts';
import { forgetRevision, keepRevision, revisionTokenIn } from './revision-cookie';
import type { ToldAtLeast } from './ask-at-least';

const sessionCookie = /^(?:__Host-)?gatehouse_session=/;

/** The token that a question to the API carries: the browser's, on the paths that a tenant is asked about. */
export const minRevisionFor = (path: string, request: Headers): string | undefined =>
  isOfTenant(path) ? revisionTokenIn(request) : undefined;

interface Seen extends ToldAtLeast {
  readonly path: string;
  readonly request: Headers;
}

/**
 * The one `Set-Cookie`, if any, by which a browser keeps the highest revision that its session has seen. Another
 * session begins with none, and a token that the API refused is not held on to.
 */
export const seenRevision = ({ answer, tokenRefused, path, request }: Seen): string | undefined => {
  const cookies = [answer.headers['set-cookie'] ?? []].flat();
  if (cookies.some((cookie) => sessionCookie.test(cookie))) return forgetRevision(request);
  const given = answer.headers['entitlements-revision'];
  const held = tokenRefused ? undefined : revisionTokenIn(request);
  if (typeof given === 'string' && isOfTenant(path) && isHigherRevision(given, held))
    return keepRevision(request, given);
  return tokenRefused ? forgetRevision(request) : undefined;
};
