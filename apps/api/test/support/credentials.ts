import type { Audience } from '../../src/identity/principal.js';
import { acmeId, globexId, type TestApp } from './test-app.js';

export type Headers = Readonly<Record<string, string>>;

/** A way to ask, and whom the service should take it for; undefined: nobody. */
export interface Credential {
  readonly name: string;
  readonly audience: Audience | undefined;
  readonly tenantId?: string;
  /** Gets one more of its kind. */
  readonly obtain: (app: TestApp) => Promise<Headers>;
}

const ofA = { tenantId: acmeId };
const ofB = { tenantId: globexId };

/** One credential of every kind, of two tenants. Needs `createMemberB`. */
export const credentials: readonly Credential[] = [
  { name: 'nobody', audience: undefined, obtain: () => Promise.resolve({}) },
  { name: 'expired session', audience: undefined, obtain: ended(`expires_at = now() - interval '1 second'`) },
  { name: 'revoked session', audience: undefined, obtain: ended('revoked_at = now()') },
  { name: 'member A', audience: 'member', ...ofA, obtain: session('member@acme.test') },
  { name: 'admin A', audience: 'admin', ...ofA, obtain: session('admin@acme.test') },
  { name: 'member B', audience: 'member', ...ofB, obtain: session('member@globex.test') },
  { name: 'admin B', audience: 'admin', ...ofB, obtain: session('admin@globex.test') },
  { name: 'operator', audience: 'operator', obtain: session('operator@gatehouse.test') },
  { name: 'service key of A', audience: 'service:tenant', ...ofA, obtain: serviceKey(ofA) },
  { name: 'service key of B', audience: 'service:tenant', ...ofB, obtain: serviceKey(ofB) },
  { name: 'service key of the platform', audience: 'service:platform', obtain: serviceKey({}) },
];

/** The demo has no member of its second tenant. */
export async function createMemberB(app: TestApp): Promise<void> {
  await app.query(`
    INSERT INTO users (email, name, role, tenant_id, password_hash)
    SELECT 'member@globex.test', 'Globex Member', 'member', tenant_id, password_hash
    FROM users WHERE email = 'admin@globex.test'`);
}

function session(email: string) {
  return async (app: TestApp): Promise<Headers> => {
    const answer = await app.signIn(email);
    if (!answer.ok) throw new Error(`Signing in as ${email}: ${answer.status} ${await answer.text()}`);
    return { cookie: answer.headers.getSetCookie()[0]?.split(';', 1)[0] ?? '' };
  };
}

function ended(end: string) {
  return async (app: TestApp): Promise<Headers> => {
    const headers = await session('member@acme.test')(app);
    await app.query(`UPDATE sessions SET ${end} WHERE created_at = (SELECT max(created_at) FROM sessions)`);
    return headers;
  };
}

function serviceKey(body: { readonly tenantId?: string }) {
  return async (app: TestApp): Promise<Headers> => {
    const path = '/v1/platform/service-keys';
    const answer = await app.send(
      'POST',
      path,
      { name: 'a test', ...body },
      { as: 'operator@gatehouse.test' },
    );
    return { authorization: `Bearer ${((await answer.json()) as { key: string }).key}` };
  };
}
