import type { Audience } from '../../src/identity/principal.js';
import { acmeId, globexId, type TestApp } from './test-app.js';

/** A way to ask, and whom the service should take it for; undefined: nobody. */
export interface Credential {
  readonly name: string;
  readonly audience: Audience | undefined;
  readonly tenantId?: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Another credential of the same kind, to be spent. */
  readonly another: () => Promise<Credential>;
}

/** One credential of every kind, of two tenants. */
export async function credentialsOf(app: TestApp): Promise<readonly Credential[]> {
  await app.query(`
    INSERT INTO users (email, name, role, tenant_id, password_hash)
    SELECT 'member@globex.test', 'Globex Member', 'member', tenant_id, password_hash
    FROM users WHERE email = 'admin@globex.test'`);
  return [
    {
      name: 'nobody',
      audience: undefined,
      headers: {},
      another: () => Promise.reject(new Error('no other')),
    },
    await endedSession(app, 'expired session', `expires_at = now() - interval '1 second'`),
    await endedSession(app, 'revoked session', 'revoked_at = now()'),
    await session(app, 'member A', { email: 'member@acme.test', audience: 'member', tenantId: acmeId }),
    await session(app, 'admin A', { email: 'admin@acme.test', audience: 'admin', tenantId: acmeId }),
    await session(app, 'member B', { email: 'member@globex.test', audience: 'member', tenantId: globexId }),
    await session(app, 'admin B', { email: 'admin@globex.test', audience: 'admin', tenantId: globexId }),
    await session(app, 'operator', { email: 'operator@gatehouse.test', audience: 'operator' }),
    await serviceKey(app, 'service key of A', acmeId),
    await serviceKey(app, 'service key of B', globexId),
    await serviceKey(app, 'service key of the platform'),
  ];
}

interface Whose {
  readonly email: string;
  readonly audience: Audience;
  readonly tenantId?: string;
}

async function session(app: TestApp, name: string, { email, ...whose }: Whose): Promise<Credential> {
  const another = () => session(app, name, { email, ...whose });
  return { name, ...whose, headers: { cookie: await cookieOf(app, email) }, another };
}

async function endedSession(app: TestApp, name: string, end: string): Promise<Credential> {
  const { headers } = await session(app, name, { email: 'member@acme.test', audience: 'member' });
  await app.query(`UPDATE sessions SET ${end} WHERE created_at = (SELECT max(created_at) FROM sessions)`);
  return { name, audience: undefined, headers, another: () => endedSession(app, name, end) };
}

async function cookieOf(app: TestApp, email: string): Promise<string> {
  const answer = await app.signIn(email);
  if (!answer.ok) throw new Error(`Signing in as ${email}: ${answer.status} ${await answer.text()}`);
  return answer.headers.getSetCookie()[0]?.split(';', 1)[0] ?? '';
}

async function serviceKey(app: TestApp, name: string, tenantId?: string): Promise<Credential> {
  const body = { name, ...(tenantId !== undefined && { tenantId }) };
  const answer = await app.send('POST', '/v1/platform/service-keys', body, { as: 'operator@gatehouse.test' });
  const { key } = (await answer.json()) as { key: string };
  const audience = tenantId === undefined ? 'service:platform' : 'service:tenant';
  const another = () => serviceKey(app, name, tenantId);
  return {
    name,
    audience,
    ...(tenantId !== undefined && { tenantId }),
    headers: { authorization: `Bearer ${key}` },
    another,
  };
}
