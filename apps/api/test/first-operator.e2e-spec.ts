import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { Client } from 'pg';
import { createUser, type NewUser } from '../src/identity/index.js';
import { createScratchDatabase } from './support/scratch-database.js';
import { acmeId, startTestApp, type TestApp } from './support/test-app.js';

const entry = fileURLToPath(new URL('../dist/first-operator.js', import.meta.url));
const password = 'correct horse battery';
const secret = 'a-secret-of-the-tests-0123456789-abcdef';

let database: Awaited<ReturnType<typeof createScratchDatabase>>;
let app: TestApp;

beforeAll(async () => {
  database = await createScratchDatabase();
});
afterAll(async () => {
  await app.close();
  await database.drop();
});

/** Runs the built entry as an operator does: with its environment, and the password on standard input. */
async function create(words: readonly string[], { input = `${password}\n`, url = database.url } = {}) {
  const env = { PATH: process.env['PATH'], DATABASE_URL: url, SESSION_SECRET: secret };
  const child = spawn(process.execPath, [entry, ...words], { env, timeout: 60_000 });
  child.stdin.end(input);
  const ended = once(child, 'close') as Promise<[number]>;
  const [out, err, [code]] = await Promise.all([text(child.stdout), text(child.stderr), ended]);
  return { code, said: out + err };
}

const first = ['--email', 'First@Gatehouse.test', '--name', 'First'];
const signIn = (email: string) => app.send('POST', '/v1/auth/login', { email, password });

describe('the first operator', () => {
  it('is made on an empty database, once even when two are made at a time, and signs in', async () => {
    const both = await Promise.all([create(first), create(['--email', 'b@gatehouse.test', '--name', 'B'])]);
    expect(both.map(({ code }) => code).sort()).toEqual([0, 1]);
    expect(both.map(({ said }) => said).sort()).toEqual([
      expect.stringMatching(/^Created\./),
      expect.stringMatching(/^There is one already/),
    ]);
    app = await startTestApp({ DATABASE_URL: database.url, SESSION_SECRET: secret });
    const answers = await Promise.all(['first@gatehouse.test', 'b@gatehouse.test'].map(signIn));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 401]);
  });

  it('is followed by another where that is meant, by a tenant’s admin, and by none of the same address', async () => {
    const another = { email: 'c@gatehouse.test', name: 'C', password, tenantId: undefined, isAnother: true };
    const boss = { ...another, email: 'boss@acme.test', name: 'Boss', tenantId: acmeId };
    const made = (user: NewUser) => createUser(app.dataSource, user);
    expect(await made({ ...another, isAnother: false })).toBe('others');
    expect(await made(another)).toBe('created');
    expect(await made(boss)).toBe('created');
    expect((await signIn('c@gatehouse.test')).status).toBe(200);
    expect((await signIn('boss@acme.test')).status).toBe(200);
    expect(await made({ ...boss, name: 'Again' })).toBe('email_taken');
    const tenantId = 'ffffffff-ffff-4fff-8fff-ffffffffffff';
    expect(await made({ ...boss, email: 'x@acme.test', tenantId })).toBe('unknown_tenant');
  });

  it('is recorded, without the password', async () => {
    const client = new Client({ connectionString: database.url });
    await client.connect();
    const events = `SELECT actor_id, changes FROM audit_events WHERE kind = 'user.created' ORDER BY at`;
    const { rows } = await client.query(events).finally(() => client.end());
    expect(rows).toHaveLength(3);
    expect(rows).toContainEqual({
      actor_id: 'system:console',
      changes: { user: { before: null, after: { id: expect.any(String), name: 'Boss', role: 'admin' } } },
    });
    expect(JSON.stringify(rows)).not.toMatch(/battery|argon2/);
  });

  it.each([
    ['a short password', first, { input: 'short\n' }, 2, /--password: expected 12/],
    ['an unknown option', [...first, '--role', 'x'], {}, 2, /Unknown option/],
    ['a URL that is none', first, { url: 'mysql://u:hunter2@h/d' }, 2, /DATABASE_URL: expected/],
    ['a database that is away', first, { url: 'postgres://u:hunter2@127.0.0.1:1/d' }, 3, /ECONNREFUSED/],
  ])('is not made with %s, and a sentence says why', async (_, words, given, code, reason) => {
    const answer = await create(words, given);
    expect(answer).toEqual({ code, said: expect.stringMatching(reason) });
    expect(answer.said).not.toMatch(/hunter2|\n {4}at /);
  });
});
