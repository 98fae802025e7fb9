import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { query } from '../postgres/connect.js';
import { until } from '../process/deadline.js';
import { startApis, type RunningApis } from '../smoke/running-api.fixture.js';
import { typed, type Typed } from './http/typed.fixture.js';

// a product of its own, on machines that may be busy
jest.setTimeout(120_000);

const globex = '22222222-2222-4222-8222-222222222222';
const folder = mkdtempSync(join(tmpdir(), 'gatehouse-commands-'));
let apis: RunningApis;
let key = '';

beforeAll(async () => {
  apis = await startApis(2);
  key = (await asOperator('keys', 'create', '--name', 'tests')).said.trim();
});
afterAll(async () => {
  await apis.stop();
  rmSync(folder, { recursive: true });
});

const url = () => apis.urls[0] ?? '';
const asOperator = (...words: string[]) =>
  typed([...words, '--url', url(), '--email', 'operator@gatehouse.test', '--password-stdin'], {
    piped: 'gatehouse-demo\n',
  });
const asService = (...words: string[]) =>
  typed(words, { env: { GATEHOUSE_KEY: key, API_URL: url() }, folder });
const json = async (typing: Promise<Typed>) => JSON.parse((await typing).said) as Record<string, unknown>;

describe('whoever types', () => {
  it('is somebody: by a key of the environment, by one in a file, or by signing in for this one command', async () => {
    writeFileSync(join(folder, 'key'), `${key}\n`);
    const byFile = typed(['instances', '--url', url(), '--key-file', 'key'], { folder });
    for (const answer of [await asService('instances'), await byFile, await asOperator('instances')])
      expect(answer).toMatchObject({
        code: 0,
        said: expect.stringMatching(/api-1 .*\n.*api-2 /),
        warned: '',
      });
    const open = await query(apis.databaseUrl, 'SELECT FROM sessions WHERE revoked_at IS NULL');
    expect(open).toHaveLength(0);
  });

  it.each([
    ['nobody', {}, 2, /needs a credential/],
    ['a key that is none', { GATEHOUSE_KEY: 'none' }, 1, /unauthenticated[^]*keys create/],
    [
      'a key that cannot be one',
      { GATEHOUSE_KEY: 'secret\nsecret' },
      2,
      /^GATEHOUSE_KEY: expected(?!.*secret)/,
    ],
  ])('is told what to do as %s', async (_, env, code, warned) => {
    expect(await typed(['instances', '--url', url()], { env })).toEqual({
      code,
      said: '',
      warned: expect.stringMatching(warned),
    });
  });

  it('is told which API is out of reach, and what is no API', async () => {
    const other = createServer((_, response) => response.end('<p>Welcome')).listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;
    const env = { GATEHOUSE_KEY: key };
    const welcomed = await typed(['instances', '--url', `http://127.0.0.1:${port}/`], { env });
    other.closeAllConnections();
    await new Promise((resolve) => other.close(resolve));
    const away = await typed(['instances', '--url', `http://127.0.0.1:${port}`], { env });
    expect(welcomed).toMatchObject({ code: 3, warned: expect.stringContaining('is not the Gatehouse API') });
    expect(away).toMatchObject({
      code: 3,
      warned: expect.stringMatching(`127.0.0.1:${port} .*ECONNREFUSED`),
    });
    const withPassword = await typed(['instances', '--url', 'http://a:hidden@b'], { env });
    expect(withPassword).toMatchObject({ code: 2, warned: expect.not.stringContaining('hidden') });
  });
});

describe('gatehouse tenants', () => {
  it('finds a tenant by its id in any case, and by a name that is its alone', async () => {
    for (const name of [globex, globex.toUpperCase(), 'Globex', 'globex'])
      expect(await json(asService('tenants', 'show', name, '--json'))).toMatchObject({ id: globex });
    await asOperator('tenants', 'create', 'Twins');
    await asOperator('tenants', 'create', 'twins');
    expect(await asService('tenants', 'show', 'TWINS')).toMatchObject({
      code: 1,
      warned: expect.stringMatching(/by its id:\n {2}\S{36} {2}(Twins|twins)\n/),
    });
    expect(await asService('tenants', 'show', 'Glob')).toMatchObject({
      code: 1,
      warned: expect.stringContaining(`Did you mean:\n  ${globex}  Globex\n`),
    });
  });

  it('shows a name that would command the terminal spelt out', async () => {
    await asOperator('tenants', 'create', 'Acme\u202emca');
    const { said } = await asService('tenants', 'list', '--search', 'mca');
    expect(said).toContain('Acme\\u{202e}mca');
  });

  it('lists as many as are wanted, who has a feature, and says when there are more', async () => {
    expect(await asService('tenants', 'list', '--has', 'ingestion', '--limit', '1', '--json')).toMatchObject({
      code: 0,
      said: expect.stringMatching(/"decision"[^]*"complete": false/),
      warned: expect.stringContaining('first 1'),
    });
  });
});

describe('gatehouse features', () => {
  it('names the instance that has not confirmed when the bound ends, and the one that fell silent meanwhile', async () => {
    await query(
      apis.databaseUrl,
      `INSERT INTO instances (id, open_gates, started_at, seen_at) VALUES
        ('api-stuck', '{}', now() - interval '1 hour', now() + interval '1 hour'),
        ('api-killed', '{}', now() - interval '1 hour', now() - interval '7 s')`,
    );
    const words = ['features', 'set', 'globex', 'ingestion=off', '--reason', 'at 3 a.m.', '--wait'];
    const waiting = asOperator(...words);
    // the bound ends by the clock of the change: once one of the two is gone, it is brought forward
    const isGone = `SELECT FROM entitlement_changes, instances WHERE reason = 'at 3 a.m.' AND instances.id = 'api-killed'
      AND seen_at < clock_timestamp() - interval '11 s'`;
    await until(async () => (await query(apis.databaseUrl, isGone)).length > 0, {
      what: 'api-killed is gone',
      deadlineMs: 60_000,
    });
    await query(
      apis.databaseUrl,
      `UPDATE entitlement_changes SET created_at = created_at - interval '10 min' WHERE reason = 'at 3 a.m.'`,
    );
    const { code, said, warned } = await waiting;
    await query(apis.databaseUrl, `DELETE FROM instances WHERE id IN ('api-stuck', 'api-killed')`);
    expect([code, said]).toEqual([3, expect.stringMatching(/^Changed ingestion: [^]*confirmed by \d of \d/)]);
    expect(warned).toMatch(/not waited for: api-killed\.\n[^]*the bound has ended: api-stuck\. /);
  });

  it('says what a change would do, does it, waits for every instance, and keeps who did it and why', async () => {
    const change = ['features', 'set', 'globex', 'hitl=on', '--limit', '3', '--ends', '2099-01-01'];
    const dry = await asOperator(...change, '--reason', 'a trial', '--dry-run');
    expect(dry).toMatchObject({
      code: 0,
      said: expect.stringMatching(/Turns on: hitl .*\n[^]*POST \/v1\/hitl/),
    });
    const done = await asOperator(...change, '--reason', 'a trial', '--wait');
    expect(done).toMatchObject({ code: 0, said: expect.stringContaining('confirmed by 2 of 2 instances') });
    const again = await json(asOperator(...change, '--reason', 'a trial', '--json'));
    expect(again).toMatchObject({ changed: [], changeId: null, receipt: null });
    const { said } = await asService('features', 'history', 'globex', 'hitl');
    expect(said).toMatch(/unset -> on .*endsAt 2099-01-01T00:00:00.000Z.* Operator .*a trial/);
  });

  it('warns of what has no effect, and says every step and what would change it', async () => {
    const { said } = await asOperator('features', 'set', 'globex', 'beta-dashboard=on', '--reason', 'try');
    expect(said).toMatch(/Mind: .*ENABLE_BETA_DASHBOARD/);
    expect((await asService('features', 'explain', 'globex', 'beta-dashboard')).said).toMatch(
      /is off for Globex: gate_off\n[^]*1\. gate ENABLE_BETA_DASHBOARD is shut: decides\n[^]*To allow it: open the gate/,
    );
  });

  it.each([
    [['biling=on'], /Did you mean billing\?/],
    [['Billing=on'], /Did you mean billing\?/],
    [['__proto__=on'], /no such feature/],
    [['hitl=yes'], /Expected hitl=on/],
    [['hitl=on', 'hitl=off'], /named twice/],
    [['hitl=on', 'billing=on', '--limit', '3'], /go with one feature/],
    [['hitl=on', '--ends', '2027-02-30x'], /Expected a day or an instant/],
    [['hitl=on', '--limit', '1e3'], /Expected a whole number/],
  ])('does nothing for %j, and says why', async (words, warned) => {
    const refused = await asOperator('features', 'set', globex, ...words, '--reason', 'a mistake');
    expect(refused).toMatchObject({ code: 2, said: '', warned: expect.stringMatching(warned) });
    expect((await asService('features', 'history', globex)).said).not.toContain('a mistake');
  });

  it('refuses a change that is based on another revision, with the facts', async () => {
    const words = ['features', 'set', globex, 'ingestion=on', '--reason', 'late', '--if-match', '0'];
    expect(await asOperator(...words)).toMatchObject({
      code: 1,
      warned: expect.stringMatching(/\(stale_revision\)\n[^]*changedBy: Operator/),
    });
  });

  it('says who may change something to whom only may read', async () => {
    expect(await asService('features', 'set', globex, 'hitl=off', '--reason', 'x')).toMatchObject({
      code: 1,
      warned: expect.stringMatching(/\(forbidden\)\n.*--email/),
    });
  });
});

describe('gatehouse decisions', () => {
  it('shows why something was denied', async () => {
    const post = (path: string, cookie: string, body: object) =>
      fetch(`${url()}${path}`, {
        method: 'POST',
        headers: { cookie, 'content-type': 'application/json' },
        body: JSON.stringify(body),
      });
    const person = { email: 'admin@globex.test', password: 'gatehouse-demo' };
    const signedIn = await post('/v1/auth/login', '', person);
    const [cookie = ''] = signedIn.headers.getSetCookie();
    const denied = await post('/v1/scoring/relevance', cookie.split(';', 1)[0] ?? '', {});
    const { decisionId } = (await denied.json()) as { decisionId: string };
    expect((await asService('decisions', 'show', decisionId)).said).toMatch(
      /^feature {2}scoring-pro\ndenied {3}not_entitled\nroute {4}POST \/v1\/scoring\/relevance\n/,
    );
  });
});

describe('gatehouse keys', () => {
  it('hands a key out once, lists it without it, and revokes it', async () => {
    const created = await json(
      asOperator('keys', 'create', '--name', 'short', '--expires', '2099-01-01', '--json'),
    );
    const listed = await asOperator('keys', 'list');
    expect(listed.said).toMatch(/short .*the platform .*2099-01-01T00:00:00.000Z/);
    expect(listed.said).not.toContain(String(created['key']));
    expect(await asOperator('keys', 'revoke', String(created['id']))).toMatchObject({ code: 0, warned: '' });
    const env = { GATEHOUSE_KEY: String(created['key']) };
    expect(await typed(['instances', '--url', url()], { env })).toMatchObject({ code: 1 });
  });
});

describe('gatehouse audit', () => {
  it('exports everything to a file of its owner alone', async () => {
    const file = join(folder, 'audit.csv');
    writeFileSync(file, 'older', { mode: 0o644 });
    const written = await asService('audit', 'export', '--format', 'csv', '--output', 'audit.csv');
    expect(written).toMatchObject({ code: 0, said: '', warned: expect.stringMatching(/^\d+ bytes written/) });
    expect([statSync(file).mode & 0o777, readFileSync(file, 'utf8')]).toEqual([
      0o600,
      expect.stringMatching(/^sequence,at,[^]*a trial/),
    ]);
    const lines = (await asService('audit', 'export', '--kind', 'tenant.created')).said.trim().split('\n');
    expect(lines.map((line) => (JSON.parse(line) as { kind: string }).kind)).toContain('tenant.created');
  });

  it('leaves no half of a file where the export stops on the way', async () => {
    const half = createServer((_, response) => {
      response.writeHead(200, { 'content-type': 'application/x-ndjson' });
      response.write('{"sequence":1}\n', () => response.destroy());
    }).listen(0, '127.0.0.1');
    await once(half, 'listening');
    const at = `http://127.0.0.1:${(half.address() as AddressInfo).port}`;
    const given = { env: { GATEHOUSE_KEY: key, API_URL: at }, folder };
    const before = readdirSync(folder);
    const toFile = await typed(['audit', 'export', '--output', 'half.ndjson'], given);
    const toTerminal = await typed(['audit', 'export'], given);
    half.close();
    expect(toFile).toMatchObject({ code: 3, warned: expect.stringContaining('No file was written') });
    expect([existsSync(join(folder, 'half.ndjson')), readdirSync(folder)]).toEqual([false, before]);
    expect(toTerminal).toMatchObject({ code: 3, warned: expect.stringContaining('not all') });
  });

  it('verifies the chains, and names the first link that does not hold', async () => {
    const whole = await asService('audit', 'verify', '--tenant', 'globex');
    expect(whole).toMatchObject({ code: 0, said: expect.stringContaining('As it was recorded') });
    const [, head = ''] = /(\d+:[0-9a-f]{64})/.exec(whole.said) ?? [];
    expect(await asService('audit', 'verify', '--tenant', 'globex', '--head', head)).toMatchObject({
      code: 0,
    });
    await query(
      apis.databaseUrl,
      `DO $$ BEGIN
        ALTER TABLE audit_events DISABLE TRIGGER USER;
        UPDATE audit_events SET reason = 'another' WHERE chain = '${globex}' AND sequence = 1;
        ALTER TABLE audit_events ENABLE TRIGGER USER;
      END $$`,
    );
    expect(await asService('audit', 'verify')).toMatchObject({
      code: 1,
      said: expect.stringContaining(`Broken at event 1 of tenant ${globex} (changed)`),
    });
  });
});
