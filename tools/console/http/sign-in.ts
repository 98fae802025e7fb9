import type { Terminal } from '../terminal.js';
import { Api, type ApiOptions } from './api.js';
import { credentialOf, type CredentialOptions } from './credential.js';

/** A way to the API as somebody, and how to leave it. */
export interface Session {
  readonly api: Api;
  /** What goes after `Bearer`: a service key, or the session of a sign-in. */
  readonly credential: string;
  readonly isSignIn: boolean;
  /** Never throws. */
  end(): Promise<void>;
}

/**
 * The API as whoever types. A sign-in lasts for the one command: nothing is kept on disk.
 *
 * @throws ConsoleError without a credential, or where it is refused
 */
export async function openSession(
  terminal: Terminal,
  where: ApiOptions,
  options: CredentialOptions,
): Promise<Session> {
  const credential = await credentialOf(terminal, options);
  if (credential.kind === 'key') {
    const { key } = credential;
    const api = new Api({ ...where, credential: key });
    return { api, credential: key, isSignIn: false, end: () => Promise.resolve() };
  }
  return signIn(where, credential);
}

/** The API as somebody who can sign in. @throws ConsoleError where they cannot */
export async function signIn(
  where: ApiOptions,
  { email, password }: { readonly email: string; readonly password: string },
): Promise<Session> {
  const { headers } = await new Api(where).answer((client) =>
    client.POST('/v1/auth/login', { body: { email, password } }),
  );
  const session = sessionIn(headers);
  const api = new Api({ ...where, credential: session });
  // it ends by itself as well: what has been done is not to fail for it
  const end = () => api.ask((client) => client.POST('/v1/auth/logout')).catch(() => undefined);
  return { api, credential: session, isSignIn: true, end };
}

/** The session of a sign-in's answer, which any other request can name as its bearer. */
function sessionIn(headers: Headers): string {
  const [cookie = ''] = headers.getSetCookie();
  const [, session = ''] = /^[^=]+=([^;]+)/.exec(cookie) ?? [];
  return decodeURIComponent(session);
}
