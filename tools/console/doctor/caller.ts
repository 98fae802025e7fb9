import type { Session } from '../http/sign-in.js';
import type { Question } from './question.js';

/** Somebody who may ask the API, and what there is for them to read that has an `ETag`. */
export interface Caller {
  readonly isOfTenant: boolean;
  /** Undefined: there is no tenant yet. */
  readonly path: string | undefined;
  readonly bearer: Readonly<Record<string, string>>;
  /** How the web app knows them; undefined for a service, which the web app does not let in. */
  readonly cookie: ((webUrl: string) => Readonly<Record<string, string>>) | undefined;
}

/** The service of a tenant. */
export const serviceOf = (key: string): Caller => ({
  isOfTenant: true,
  path: '/v1/features',
  bearer: { authorization: `Bearer ${key}` },
  cookie: undefined,
});

/** @throws ConsoleError when the API does not say who this is */
export async function callerOf({ api, credential, isSignIn }: Session): Promise<Caller> {
  const { tenant } = await api.ask((client) => client.GET('/v1/auth/me'));
  const path = tenant ? '/v1/features' : await pathOfOperator(api);
  const bearer = { authorization: `Bearer ${credential}` };
  const cookie = (webUrl: string) => ({ cookie: `${cookieName(webUrl)}=${encodeURIComponent(credential)}` });
  return { isOfTenant: tenant !== null, path, bearer, cookie: isSignIn ? cookie : undefined };
}

/** As the browser would send it: over TLS under the name that no sibling domain can plant. */
const cookieName = (webUrl: string) => `${webUrl.startsWith('https:') ? '__Host-' : ''}gatehouse_session`;

async function pathOfOperator(api: Session['api']): Promise<string | undefined> {
  const query = { limit: 1 };
  const { tenants } = await api.ask((client) => client.GET('/v1/platform/tenants', { params: { query } }));
  return tenants[0] && `/v1/platform/tenants/${tenants[0].id}/features`;
}

/** What the caller reads at the API; undefined where there is nobody, or nothing. */
export const atApi = (url: string, caller: Caller | undefined): Question | undefined =>
  caller?.path === undefined ? undefined : { url: `${url}${caller.path}`, headers: caller.bearer };

/** The same, through the web app. */
export const atWeb = (url: string, caller: Caller | undefined): Question | undefined =>
  caller?.path === undefined || caller.cookie === undefined
    ? undefined
    : { url: `${url}/api${caller.path}`, headers: caller.cookie(url) };
