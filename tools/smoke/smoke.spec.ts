import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { createServer } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { typed } from '../console/http/typed.fixture.js';
import { query } from '../postgres/connect.js';
import { roundRobin, type RoundRobin } from './round-robin.fixture.js';
import { startApis, type RunningApis } from './running-api.fixture.js';

// three processes, on machines that may be busy
jest.setTimeout(120_000);

let apis: RunningApis;
let proxy: RoundRobin;

beforeAll(async () => {
  apis = await startApis(3);
  proxy = await roundRobin(apis.urls);
});
afterAll(async () => {
  await proxy.stop();
  await apis.stop();
});

const as = (email: string, url: string, ...words: string[]) =>
  typed(['smoke', '--url', url, '--email', email, '--password-stdin', ...words], {
    piped: 'gatehouse-demo\n',
  });
const asOperator = (url: string, ...words: string[]) => as('operator@gatehouse.test', url, ...words);
const kept = (count: number) => new RegExp(`^(✓ .*\\n){${count}}${count} of ${count} promises kept\\.\\n$`);

describe('a smoke test of three instances behind a proxy', () => {
  it('sees what everybody may see, and says what it has left out', async () => {
    expect(await typed(['smoke', '--url', proxy.url])).toEqual({
      code: 0,
      said: expect.stringMatching(kept(8)),
      warned: expect.stringMatching(/^Without a credential .* is not looked at\.\n$/),
    });
  });

  it('reads as an operator, and changes nothing', async () => {
    const before = await query(apis.databaseUrl, 'SELECT count(*) FROM tenants');
    expect(await asOperator(proxy.url)).toEqual({
      code: 0,
      said: expect.stringMatching(kept(12)),
      warned: '',
    });
    expect(await query(apis.databaseUrl, 'SELECT count(*) FROM tenants')).toEqual(before);
  });

  it('grants and revokes in full, and leaves neither a feature nor a credential', async () => {
    expect(await asOperator(proxy.url, '--full')).toEqual({
      code: 0,
      said: expect.stringMatching(kept(20)),
      warned: expect.stringMatching(/^The tenant “Smoke test .*” \(.*\) stays: /),
    });
    const [left] = await query(
      apis.databaseUrl,
      `SELECT (SELECT count(*)::int FROM service_keys WHERE revoked_at IS NULL) AS keys,
        (SELECT count(*)::int FROM client_features JOIN tenants ON tenants.id = client_id
          WHERE name LIKE 'Smoke test%') AS features`,
    );
    expect(left).toEqual({ keys: 0, features: 0 });
  });

  it('sees a conflict of settings as an admin, and puts back what was there', async () => {
    const settings = () =>
      query(
        apis.databaseUrl,
        'SELECT tenant_id, plan_metadata, timezone FROM tenant_settings ORDER BY tenant_id',
      );
    const before = await settings();
    expect(await as('admin@globex.test', proxy.url)).toMatchObject({
      code: 0,
      said: expect.stringMatching(kept(10)),
    });
    expect(await as('admin@globex.test', proxy.url, '--full')).toEqual({
      code: 0,
      said: expect.stringMatching(kept(12)),
      warned: '',
    });
    expect(await settings()).toEqual(before);
    const written = `SELECT FROM audit_events WHERE kind = 'settings.changed'`;
    expect(await query(apis.databaseUrl, written)).toHaveLength(2);
  });

  it('tells a script what it has seen', async () => {
    const { said } = await typed(['smoke', '--url', proxy.url, '--json']);
    const { outcomes } = JSON.parse(said) as { outcomes: unknown[] };
    expect(outcomes).toHaveLength(8);
    expect(outcomes[0]).toEqual({ check: 'It is alive, and ready', kept: true, ms: expect.any(Number) });
  });

  it('does not leave out in silence what was asked for in full', async () => {
    expect(await typed(['smoke', '--url', proxy.url, '--full'])).toMatchObject({
      code: 2,
      warned: expect.stringMatching(/needs a credential/),
    });
  });
});

describe('a smoke test where gates are shut', () => {
  const shut = ['HITL', 'INGESTION', 'BETA_DASHBOARD', 'SCORING_PRO'];
  const open = (...names: string[]) =>
    Object.fromEntries(shut.map((name) => [`ENABLE_${name}`, String(names.includes(name))]));

  it.each(['INGESTION', 'BETA_DASHBOARD'])('grants what has an open gate: %s', async (name) => {
    const own = await startApis(1, open(name));
    const seen = await asOperator(own.urls[0] ?? '', '--full').finally(() => own.stop());
    expect(seen).toMatchObject({ code: 0, said: expect.stringMatching(kept(20)) });
  });

  it('says that it grants nothing where nothing could be granted', async () => {
    const own = await startApis(1, open());
    const seen = await asOperator(own.urls[0] ?? '', '--full').finally(() => own.stop());
    expect(seen).toEqual({
      code: 0,
      said: expect.stringMatching(kept(12)),
      warned: expect.stringMatching(/granting is not looked at/),
    });
  });
});

describe('a smoke test of what is not as it should be', () => {
  it('names the proxy that weakens ETags', async () => {
    const weakening = await roundRobin(apis.urls, (headers) => ({
      ...headers,
      ...(headers.etag !== undefined && { etag: `W/${headers.etag}` }),
    }));
    const { code, said, warned } = await asOperator(weakening.url, '--full');
    await weakening.stop();
    expect([code, said]).toEqual([
      1,
      expect.stringMatching(/✗ What has not changed is not sent again .*\n {6}ETag: W\/.*weakened/),
    ]);
    expect(warned).toContain('1 broken.');
  });

  it('names what another server answers', async () => {
    const other = createServer((_, response) => response.end('<h1>It works!</h1>'));
    await once(other.listen(0, '127.0.0.1'), 'listening');
    const { port } = other.address() as AddressInfo;
    const { code, said } = await typed(['smoke', '--url', `http://127.0.0.1:${port}`]);
    other.close();
    expect([code, said]).toEqual([1, expect.stringMatching(/^(✗ .*\n.*\n){8}0 of 8 promises kept\.\n$/)]);
  });

  it('says that nobody answers, once', async () => {
    const { url, stop } = await roundRobin(apis.urls);
    await stop();
    expect(await typed(['smoke', '--url', url])).toEqual({
      code: 3,
      said: '',
      warned: `GET ${url}/health/live: ECONNREFUSED\n`,
    });
  });
});
