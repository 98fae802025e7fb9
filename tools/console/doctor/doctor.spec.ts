import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect, createServer, type Socket } from 'node:net';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createClient } from 'redis';
import { query } from '../../postgres/connect.js';
import { startRedis, type RunningRedis } from '../../redis/start-redis.js';
import { startApis, type RunningApis } from '../../smoke/running-api.fixture.js';
import { typed } from '../http/typed.fixture.js';
import type { Finding } from './finding.js';
import { failure, findingsOf } from './findings.fixture.js';

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
  return findingsOf(await typed(words, { env: own, folder, piped: 'gatehouse-demo\n' }));
}

/** Does something to the database, looks, and takes it back. */
async function planted(fault: string, undo: string): Promise<Record<string, Finding>> {
  await query(apis.databaseUrl, fault);
  try {
    return await examined();
  } finally {
    await query(apis.databaseUrl, undo);
  }
}

/** Looked for before the real ones, where the path says so. */
const plantedSchema = `
  CREATE SCHEMA planted;
  CREATE FUNCTION planted.current_setting(text) RETURNS text LANGUAGE sql AS $$ SELECT '140011' $$;
  CREATE FUNCTION planted.clock_timestamp() RETURNS timestamptz LANGUAGE sql
    AS $$ SELECT pg_catalog.clock_timestamp() + interval '1 hour' $$;
  CREATE VIEW planted.users AS SELECT * FROM public.users WHERE role <> 'operator'`;

interface Played {
  readonly url: string;
  stop(): void;
}

/** The server at `url`, which says `to` where it would say `from`. */
const saying = (url: string, from: string, to: string): Promise<Played> =>
  played(url, (piece, client) => client.write(piece.toString('latin1').replaceAll(from, to), 'latin1'));

/** The server at `url`, each of whose answers takes so many milliseconds more. */
const late = (url: string, ms: number): Promise<Played> =>
  played(url, (piece, client) => setTimeout(() => client.write(piece), ms));

async function played(url: string, answer: (piece: Buffer, client: Socket) => void): Promise<Played> {
  const { hostname, port } = new URL(url);
  const proxy = createServer((client) => {
    const behind = connect(Number(port), hostname);
    behind.on('data', (piece) => answer(piece, client));
    client.pipe(behind).on('error', () => client.destroy());
    client.on('error', () => behind.destroy()).on('close', () => behind.destroy());
  }).listen(0, '127.0.0.1');
  await once(proxy, 'listening');
  const own = new URL(url);
  own.port = String((proxy.address() as AddressInfo).port);
  return { url: own.href, stop: () => void proxy.close() };
}

describe('gatehouse doctor', () => {
  it('finds nothing wrong with Postgres, Redis, the API and its instances as they should be', async () => {
    const found = await examined();
    const good = [
      'Postgres',
      'rights',
      'migrations',
      'operators',
      'Redis',
      'API',
      'clocks',
      'instances',
      'lag',
    ];
    expect(good.filter((probe) => found[probe]?.state !== 'ok').map((probe) => found[probe])).toEqual([]);
  });

  it('looks at everything that the runbook lists, and at nothing else', async () => {
    const found = await examined({ AUTH_JWKS_URL: 'http://127.0.0.1:1/' });
    const runbook = readFileSync(new URL('../../../docs/operations.md', import.meta.url), 'utf8');
    const [, section = ''] = /^## What doctor looks at$([^]*?)^## /m.exec(runbook) ?? [];
    const rows = [...section.matchAll(/^\| ([^|]+?) +\|/gm)].map(([, name]) => name);
    // after the heading and the line below it
    expect(rows.slice(2)).toEqual(Object.keys(found));
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

  it('finds a Postgres that is too old, one whose clock is wrong, and that nobody can sign in as an operator', async () => {
    // a real server, which says otherwise to whoever looks here first
    await query(apis.databaseUrl, plantedSchema);
    const planted = new URL(apis.databaseUrl);
    planted.searchParams.set('options', '-c search_path=planted,public,pg_catalog');
    const found = await examined({ DATABASE_URL: planted.href });
    await query(apis.databaseUrl, 'ALTER FUNCTION planted.current_setting(text) RENAME TO another');
    const skewed = await examined({ DATABASE_URL: planted.href });
    await query(apis.databaseUrl, 'DROP SCHEMA planted CASCADE');
    expect(found['Postgres']).toMatchObject(failure(/Postgres 14 is too old/));
    expect(found['operators']).toMatchObject({
      state: 'warn',
      says: expect.stringMatching(/no operator/),
      fix: expect.any(String),
    });
    expect(skewed['Postgres']).toMatchObject({
      state: 'warn',
      says: expect.stringMatching(/36\d{5} ms apart/),
      fix: 'Run NTP on both.',
    });
  });

  it('finds a Postgres whose answers are too slow to add up in time', async () => {
    const slow = await late(apis.databaseUrl, 90);
    const found = await examined({ DATABASE_URL: slow.url });
    slow.stop();
    expect(found['Postgres']).toMatchObject({
      state: 'warn',
      says: expect.stringMatching(/An answer takes \d+ ms/),
      fix: expect.stringMatching(/nearer/),
    });
  });

  it('names the instance whose gates differ, and the one that is behind what was changed', async () => {
    const odd = await planted(
      `INSERT INTO instances (id, open_gates, started_at) VALUES ('api-odd', '{}', now() - interval '1 day')`,
      `DELETE FROM instances WHERE id = 'api-odd'`,
    );
    expect(odd['instances']).toMatchObject(failure(/open on api-1, api-2 and shut on api-odd/));
    await query(
      apis.databaseUrl,
      `UPDATE entitlement_changes SET created_at = created_at - interval '1 minute'`,
    );
    expect((await examined())['lag']).toMatchObject({ state: 'ok' });
    const late = await planted(
      `INSERT INTO instances (id, open_gates, started_at) VALUES ('api-late', '{}', now() - interval '1 day')`,
      `DELETE FROM instances WHERE id = 'api-late'`,
    );
    expect(late['lag']).toMatchObject(failure(/: api-late \(\d+, \d+ s\)\./));
  });

  it('names an instance that is silent', async () => {
    const found = await planted(
      `INSERT INTO instances (id, open_gates, seen_at) SELECT 'api-silent', open_gates, now() - interval '6 s' FROM instances LIMIT 1`,
      `DELETE FROM instances WHERE id = 'api-silent'`,
    );
    expect(found['instances']).toMatchObject({
      state: 'warn',
      says: expect.stringMatching(/5 s: api-silent\./),
      fix: expect.any(String),
    });
  });

  it('finds a Redis that is too old, and one that passes no messages on', async () => {
    const old = await saying(redis.url, 'redis_version:7', 'redis_version:5');
    expect((await examined({ REDIS_URL: old.url }))['Redis']).toMatchObject(
      failure(/^Redis 5\S* is too old\.$/),
    );
    old.stop();
    const client = createClient({ url: redis.url });
    await client.connect();
    await client.sendCommand([
      'ACL',
      'SETUSER',
      'mute',
      'on',
      '>hidden',
      '~*',
      '+@all',
      '-publish',
      'allchannels',
    ]);
    client.destroy();
    const mute = redis.url.replace('redis://', 'redis://mute:hidden@');
    expect((await examined({ REDIS_URL: mute }))['Redis']).toMatchObject(failure(/passes no messages on/));
    const deaf = await saying(redis.url, '\r\nmessage\r\n', '\r\nmassage\r\n');
    expect((await examined({ REDIS_URL: deaf.url }))['Redis']).toMatchObject(
      failure(/passes no messages on/),
    );
    deaf.stop();
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
