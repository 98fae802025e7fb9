import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import {
  createServer,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type RequestListener,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createGzip } from 'node:zlib';
import { roundRobin, type Mischief } from '../../smoke/round-robin.fixture.js';
import { startApis, type RunningApis } from '../../smoke/running-api.fixture.js';
import { typed } from '../http/typed.fixture.js';
import type { Finding } from './finding.js';
import { failure, findingsOf } from './findings.fixture.js';

// a product of its own, on machines that may be busy
jest.setTimeout(120_000);

const acme = '11111111-1111-4111-8111-111111111111';
const folder = mkdtempSync(join(tmpdir(), 'gatehouse-ways-'));
let apis: RunningApis;

beforeAll(async () => {
  apis = await startApis();
  const made = await asked(['keys', 'create', '--name', 'doctor', '--tenant', acme], operator);
  writeFileSync(join(folder, 'tenant-key'), made.said);
});
afterAll(async () => {
  await apis.stop();
  rmSync(folder, { recursive: true });
});

const operator = 'operator@gatehouse.test';
const asked = (words: readonly string[], email: string, env: Record<string, string> = {}) =>
  typed([...words, '--email', email, '--password-stdin'], {
    env: { API_URL: apis.urls[0] ?? '', ...env },
    folder,
    piped: 'gatehouse-demo\n',
  });

const found = async (words: readonly string[], email = operator, env: Record<string, string> = {}) =>
  findingsOf(await asked(['doctor', '--json', ...words], email, env));

type Change = (headers: IncomingHttpHeaders) => IncomingHttpHeaders;

/** What is found through a proxy that does this, with the key of a tenant. */
async function foundThrough(change: Change, mischief: Mischief = {}) {
  const proxy = await roundRobin(apis.urls, change, mischief);
  try {
    return await found(['--url', proxy.url, '--tenant-key-file', 'tenant-key']);
  } finally {
    await proxy.stop();
  }
}

const asIs: Change = (headers) => headers;
const without =
  (name: string): Change =>
  (headers) =>
    Object.fromEntries(Object.entries(headers).filter(([each]) => each !== name));

const isStream = ({ headers }: IncomingMessage) => headers['content-type']?.startsWith('text/event-stream');

describe('gatehouse doctor, behind proxies', () => {
  it('finds nothing wrong with one that passes on what comes, for whoever may listen', async () => {
    const seen = await foundThrough(asIs);
    expect([seen['ETags, API'], seen['stream, API']]).toMatchObject([{ state: 'ok' }, { state: 'ok' }]);
  });

  it.each<[string, Change, Mischief, RegExp]>([
    [
      'weakens ETags',
      (headers) => ({ ...headers, ...(headers.etag && { etag: `W/${headers.etag}` }) }),
      {},
      /weakened/,
    ],
    ['drops ETags', without('etag'), {}, /taken away/],
    [
      'gives another ETag each time',
      (headers) => ({ ...headers, etag: `"${randomUUID()}"` }),
      {},
      /another one/,
    ],
    ['drops If-None-Match', asIs, { asked: without('if-none-match') }, /answered 200, not 304/],
  ])('names one that %s', async (_, change, mischief, says) => {
    expect((await foundThrough(change, mischief))['ETags, API']).toMatchObject(failure(says));
  });

  it('names one that compresses, and so holds streams back', async () => {
    const gzip: Change = (headers) => ({
      ...without('content-length')(headers),
      'content-encoding': 'gzip',
      ...(headers.etag && { etag: `W/${headers.etag}` }),
    });
    const seen = await foundThrough(gzip, {
      pass: (answer, outgoing) => void answer.pipe(createGzip()).pipe(outgoing),
    });
    expect(seen['stream, API']).toMatchObject(failure(/No event within 3 s/));
    expect(seen['ETags, API']).toMatchObject(failure(/weakened/));
    expect(seen['API']).toMatchObject({ state: 'ok' });
  });

  it('names a clock that is wrong', async () => {
    const seen = await foundThrough((headers) => ({
      ...headers,
      date: new Date(Date.now() - 60_000).toUTCString(),
    }));
    expect(seen['clocks']).toMatchObject({
      state: 'warn',
      says: expect.stringMatching(/ms apart/),
      fix: 'Run NTP on both.',
    });
  });

  it('says what it could not look at, and as whom it could', async () => {
    const asOperator = await found([]);
    expect([asOperator['stream, API'], asOperator['ETags, API']]).toMatchObject([
      { state: 'skip', fix: expect.stringContaining('--tenant-key-file') },
      { state: 'ok' },
    ]);
    const { said } = await typed(['doctor', '--json'], { env: { API_URL: apis.urls[0] ?? '' }, folder });
    const { findings } = JSON.parse(said) as { findings: readonly Finding[] };
    const skipped = findings.filter(({ state }) => state === 'skip').map(({ probe }) => probe);
    expect(skipped).toEqual([
      'Postgres',
      'instances',
      'ETags, API',
      'stream, API',
      'ETags, web app',
      'stream, web app',
    ]);
  });

  it('looks through the web app as a member of a tenant, whose session it lets in', async () => {
    // what the web app's BFF does to a path: the API behind it is the real one, and knows the cookie
    const path = (asIt: string) => (asIt === '/' ? '/health/live' : asIt.replace(/^\/api/, ''));
    const web = await roundRobin(apis.urls, asIs, { path });
    const holding = await roundRobin([web.url], asIs, {
      pass: (answer, outgoing) => (isStream(answer) ? answer.resume() : answer.pipe(outgoing)),
    });
    const good = await found(['--public-url', web.url], 'member@acme.test');
    const held = await found(['--public-url', holding.url], 'member@acme.test');
    await Promise.all([web.stop(), holding.stop()]);
    expect([good['web'], good['ETags, web app'], good['stream, web app']]).toMatchObject(
      Array(3).fill({ state: 'ok' }),
    );
    expect(held['stream, web app']).toMatchObject(failure(/holds streams back/));
    expect(good['instances']).toMatchObject({ state: 'skip' });
  });

  it('names a web app that is there and does not reach the API', async () => {
    const page = await server((_, response) => response.end('<h1>Hello</h1>'));
    const seen = await found(['--public-url', page.url]);
    page.stop();
    expect(seen['web']).toMatchObject(failure(/does not reach the API \(200\)/));
  });
});

describe('gatehouse doctor, asking the issuer', () => {
  const keys = (answer: RequestListener) => server(answer);

  it.each<[string, RequestListener, RegExp]>([
    ['a page', (_, response) => response.end('<h1>Sign in</h1>'), /no set of keys \(200\)/],
    ['an empty set', (_, response) => response.end('{"keys":[]}'), /no set of keys \(200\)/],
    ['a failure', (_, response) => response.writeHead(503).end('{"keys":[{}]}'), /no set of keys \(503\)/],
    [
      'an address that is elsewhere',
      (_, response) => response.writeHead(302, { location: '/' }).end(),
      /cannot be looked at/,
    ],
  ])('names %s in place of its keys', async (_, answer, says) => {
    const issuer = await keys(answer);
    const seen = await found([], operator, { AUTH_JWKS_URL: issuer.url });
    issuer.stop();
    expect(seen['issuer’s keys']).toMatchObject(failure(says));
  });

  it('says that they are out of reach, and counts those that it has', async () => {
    const away = await found([], operator, { AUTH_JWKS_URL: 'http://127.0.0.1:1/keys' });
    expect(away['issuer’s keys']).toMatchObject(failure(/ECONNREFUSED|cannot be looked at/));
    const issuer = await keys((_, response) => response.end('{"keys":[{"kid":"a"}]}'));
    const there = await found([], operator, { AUTH_JWKS_URL: issuer.url });
    issuer.stop();
    expect(there['issuer’s keys']).toMatchObject({ state: 'ok', says: expect.stringContaining('1 ') });
  });
});

async function server(answer: RequestListener): Promise<{ readonly url: string; stop(): void }> {
  const made = createServer(answer).listen(0, '127.0.0.1');
  await once(made, 'listening');
  const stop = () => {
    made.closeAllConnections();
    made.close();
  };
  return { url: `http://127.0.0.1:${(made.address() as AddressInfo).port}`, stop };
}
