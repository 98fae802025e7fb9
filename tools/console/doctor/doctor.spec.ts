import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { query } from '../../postgres/connect.js';
import { startRedis, type RunningRedis } from '../../redis/start-redis.js';
import { startApis, type RunningApis } from '../../smoke/running-api.fixture.js';
import { typed } from '../http/typed.fixture.js';
import type { Finding } from './finding.js';

// a product of its own, on machines that may be busy
jest.setTimeout(120_000);

const cacheDir = fileURLToPath(new URL('../../../node_modules/.cache/gatehouse', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'gatehouse-doctor-'));
let apis: RunningApis;
let redis: RunningRedis;

beforeAll(async () => {
  redis = await startRedis({ cacheDir });
  apis = await startApis(2, { REDIS_URL: redis.url });
});
afterAll(async () => {
  await apis.stop();
  await redis.stop();
  rmSync(folder, { recursive: true });
});

/** What the doctor says here, by probe. */
async function examined(env: Record<string, string> = {}): Promise<Record<string, Finding>> {
  const [url = ''] = apis.urls;
  const own = { DATABASE_URL: apis.databaseUrl, REDIS_URL: redis.url, API_URL: url, ...env };
  const words = ['doctor', '--json', '--email', 'operator@gatehouse.test', '--password-stdin'];
  const { said, warned } = await typed(words, { env: own, folder, piped: 'gatehouse-demo\n' });
  if (said === '') throw new Error(warned);
  const { findings } = JSON.parse(said) as { findings: readonly Finding[] };
  return Object.fromEntries(findings.map((finding) => [finding.probe, finding]));
}

const failure = (says: RegExp) => ({
  state: 'fail',
  says: expect.stringMatching(says),
  fix: expect.any(String),
});

/** Does something to the database, looks, and takes it back. */
async function planted(fault: string, undo: string): Promise<Record<string, Finding>> {
  await query(apis.databaseUrl, fault);
  try {
    return await examined();
  } finally {
    await query(apis.databaseUrl, undo);
  }
}

describe('gatehouse doctor', () => {
  it('finds nothing wrong with Postgres, Redis, the API and its instances as they should be', async () => {
    const found = await examined();
    const good = ['Postgres', 'rights', 'migrations', 'operators', 'Redis', 'API', 'clocks', 'instances'];
    expect(good.filter((probe) => found[probe]?.state !== 'ok').map((probe) => found[probe])).toEqual([]);
  });

  it.each([
    ['REDIS_URL', 'Redis', 'redis://:hidden@127.0.0.1:1'],
    ['DATABASE_URL', 'Postgres', 'postgres://who:hidden@127.0.0.1:1/none'],
  ])('says that what %s names is out of reach, and not the password', async (name, probe, url) => {
    const found = await examined({ [name]: url });
    expect(found[probe]).toMatchObject(failure(/ECONNREFUSED|cannot be looked at/));
    expect(JSON.stringify(found)).not.toContain('hidden');
  });

  it('gives up on what never answers, while the rest is looked at', async () => {
    const silent = createServer().listen(0, '127.0.0.1');
    await once(silent, 'listening');
    const { port } = silent.address() as AddressInfo;
    const found = await examined({ DATABASE_URL: `postgres://who@127.0.0.1:${port}/none` });
    silent.close();
    expect(found['Postgres']).toMatchObject(failure(/./));
    expect(found['Redis']).toMatchObject({ state: 'ok' });
  });

  it('says that the web app is out of reach', async () => {
    expect((await examined({ WEB_PORT: '1' }))['web']).toMatchObject(failure(/./));
  });

  it('finds that the audit could be rewritten, or the schema changed', async () => {
    const audit = await planted(
      'GRANT UPDATE ON audit_events TO gatehouse_application',
      'REVOKE UPDATE ON audit_events FROM gatehouse_application',
    );
    expect(audit['rights']).toMatchObject(failure(/rewrite the audit/));
    const schema = await planted(
      'GRANT CREATE ON SCHEMA public TO gatehouse_application',
      'REVOKE CREATE ON SCHEMA public FROM gatehouse_application',
    );
    expect(schema['rights']).toMatchObject(failure(/change the schema/));
  });

  it('finds a migration that is missing, and one that nobody knows', async () => {
    const [last] = await query(apis.databaseUrl, 'SELECT * FROM migrations ORDER BY id DESC LIMIT 1');
    const missing = await planted(
      `DELETE FROM migrations WHERE name = '${String(last?.['name'])}'`,
      `INSERT INTO migrations (timestamp, name) VALUES (${String(last?.['timestamp'])}, '${String(last?.['name'])}')`,
    );
    expect(missing['migrations']).toMatchObject(
      failure(new RegExp(`Not applied yet: ${String(last?.['name'])}`)),
    );
    const unknown = await planted(
      `INSERT INTO migrations (timestamp, name) VALUES (1, 'FromTheFuture')`,
      `DELETE FROM migrations WHERE name = 'FromTheFuture'`,
    );
    expect(unknown['migrations']).toMatchObject(failure(/unknown to this version: FromTheFuture/));
  });

  it('finds secrets that others can read, and ends with 1', async () => {
    writeFileSync(join(folder, '.env'), 'SESSION_SECRET=hidden\n', { mode: 0o644 });
    const { code, said } = await typed(['doctor'], { folder });
    rmSync(join(folder, '.env'));
    expect([code, said]).toEqual([
      1,
      expect.stringMatching(/^fail +file of secrets +.*0644.*\n +-> chmod 600/),
    ]);
  });
});
