import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createScratchDatabase } from './support/scratch-database.js';
import { demoPassword, startTestApp, type DemoUser, type TestApp } from './support/test-app.js';
import { waitUntil } from './support/wait-until.js';

let database: Awaited<ReturnType<typeof createScratchDatabase>>;
let here: TestApp;
let elsewhere: TestApp;

beforeAll(async () => {
  database = await createScratchDatabase();
  here = await startTestApp({ DATABASE_URL: database.url });
  elsewhere = await startTestApp({ DATABASE_URL: database.url });
});

afterAll(async () => {
  await here.close();
  await elsewhere.close();
  await database.drop();
});

type Headers = Readonly<Record<string, string>>;
const me = (app: TestApp, headers: Headers) => app.call('/v1/auth/me', { headers });
const sessionOf = async (user: DemoUser) => ({ cookie: await here.newCookie(user) });

/** Both instances know who it is without asking, and then somebody says that it is over. */
async function endedBy(headers: Headers, end: () => Promise<unknown>): Promise<void> {
  for (const app of [here, elsewhere, here, elsewhere]) expect((await me(app, headers)).status).toBe(200);
  await end();
  const isOver = async () => (await me(elsewhere, headers)).status === 401;
  await waitUntil('it is over elsewhere, too', isOver, 1_000);
  expect((await me(here, headers)).status).toBe(401);
}

describe('a credential that is known on two instances is over on both within a second', () => {
  it('when its session is signed out', async () => {
    const headers = await sessionOf('member@acme.test');
    await endedBy(headers, () => here.call('/v1/auth/logout', { method: 'POST', headers }));
  });

  it('when its user is disabled by hand', async () => {
    const headers = await sessionOf('admin@globex.test');
    const disable = `UPDATE users SET disabled_at = now() WHERE email = 'admin@globex.test'`;
    await endedBy(headers, () => here.query(disable));
    await here.query(`UPDATE users SET disabled_at = NULL WHERE email = 'admin@globex.test'`);
  });

  it('when its session is deleted by hand', async () => {
    const headers = await sessionOf('admin@acme.test');
    const newest = '(SELECT max(created_at) FROM sessions)';
    await endedBy(headers, () => here.query(`DELETE FROM sessions WHERE created_at = ${newest}`));
  });

  it('when the key of its service is revoked', async () => {
    const as = 'operator@gatehouse.test';
    const answer = await here.send('POST', '/v1/platform/service-keys', { name: 'a test' }, { as });
    const { id, key } = (await answer.json()) as { id: string; key: string };
    const revoke = () => here.call(`/v1/platform/service-keys/${id}`, { method: 'DELETE', as });
    await endedBy({ authorization: `Bearer ${key}` }, revoke);
  });
});

it('a role that changes is another one everywhere within a second', async () => {
  const headers = await sessionOf('member@acme.test');
  const roleOn = async (app: TestApp) =>
    ((await (await me(app, headers)).json()) as { user: { role: string } }).user.role;
  expect([await roleOn(here), await roleOn(elsewhere)]).toEqual(['member', 'member']);
  await here.query(`UPDATE users SET role = 'admin' WHERE email = 'member@acme.test'`);
  await waitUntil('it is an admin’s', async () => (await roleOn(elsewhere)) === 'admin', 1_000);
});

it('who signs in again is known by the new session', async () => {
  const login = { email: 'member@acme.test', password: demoPassword };
  const answer = await elsewhere.send('POST', '/v1/auth/login', login);
  const headers = { cookie: answer.headers.getSetCookie()[0]?.split(';', 1)[0] ?? '' };
  expect((await me(here, headers)).status).toBe(200);
});

it('without LISTEN/NOTIFY the log alone brings it, within some seconds', async () => {
  const polling = await startTestApp({ DATABASE_URL: database.url, DATABASE_NOTIFY: 'false' });
  try {
    const headers = await sessionOf('member@acme.test');
    for (let times = 0; times < 3; times += 1) expect((await me(polling, headers)).status).toBe(200);
    await here.call('/v1/auth/logout', { method: 'POST', headers });
    await waitUntil('it is over', async () => (await me(polling, headers)).status === 401, 3_000);
  } finally {
    await polling.close();
  }
});
