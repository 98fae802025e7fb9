import { randomUUID } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { AnswerTime } from '../src/http/index.js';
import { Sources } from '../src/ingestion/sources/sources.js';
import { failureOf, refusalOf } from './support/failure.js';
import { FaultProxy } from './support/fault-proxy.js';
import { feedOf, FeedServer } from './support/feed-server.js';
import { Operator } from './support/operator.js';
import { createScratchDatabase } from './support/scratch-database.js';
import { acmeId, globexId, startTestApp, type DemoUser, type TestApp } from './support/test-app.js';
import { waitUntil } from './support/wait-until.js';

interface Source {
  readonly id: string;
  readonly url: string;
  readonly nextAt: string;
  readonly lastAt: string | null;
  readonly lastOutcome: string | null;
  readonly items: number | null;
  readonly refused: number | null;
}

interface DocumentRow {
  readonly id: string;
  readonly external_id: string;
  readonly title: string;
  readonly body: string;
  readonly status: string;
  readonly source_id: string | null;
  readonly processed_at: Date | null;
}

const path = '/v1/ingestion/sources';
const minutesMs = 60_000;

let database: Awaited<ReturnType<typeof createScratchDatabase>>;
let proxy: FaultProxy;
let feeds: FeedServer;
let app: TestApp;
let operator: Operator;

beforeAll(async () => {
  database = await createScratchDatabase();
  proxy = new FaultProxy(new URL(database.url));
  feeds = await FeedServer.open();
  await proxy.open();
  app = await startTestApp({
    DATABASE_URL: proxy.url,
    INGESTION_SOURCE_HOSTS: `${feeds.origin},feeds.acme.test`,
  });
  operator = new Operator(app);
});

afterAll(async () => {
  await app.close();
  proxy.shut();
  feeds.close();
  await database.drop();
});

const turn = (on: boolean, tenant = operator) => tenant.change({ ingestion: on });
const add = (url: unknown, as: DemoUser = 'admin@acme.test', name: unknown = 'A source') =>
  app.send('POST', path, { name, url }, { as });
const rows = (tenantId = acmeId) =>
  app.query<DocumentRow>('SELECT * FROM documents WHERE tenant_id = $1 ORDER BY title', [tenantId]);
const item = (id: string, text = `The text of ${id}`) => ({ id, title: `Title ${id}`, content_text: text });

async function added(url: string, as: DemoUser = 'admin@acme.test'): Promise<Source> {
  const answer = await add(url, as);
  expect(answer.status).toBe(201);
  return (await answer.json()) as Source;
}

async function list(query = '', as: DemoUser = 'member@acme.test') {
  const answer = await app.call(`${path}?${query}`, { as });
  expect(answer.status).toBe(200);
  return (await answer.json()) as { sources: Source[]; nextCursor: string | null };
}

const sourceAt = async (url: string) => (await list()).sources.find((source) => source.url === url);

/** Waits until a source was tried, since a moment ago where one is said. */
async function tried(url: string, since?: string | null): Promise<Source> {
  let found: Source | undefined;
  await waitUntil(`${url} was tried`, async () => {
    found = await sourceAt(url);
    return (found?.lastAt ?? since ?? null) !== (since ?? null);
  });
  return found as Source;
}

/** Makes every source due, as time would. */
const makeDue = () => app.query(`UPDATE ingestion_sources SET next_at = now() - interval '1 second'`);

/** Until nothing is collected any more. */
const quiet = () =>
  waitUntil('no job waits or is done', async () => {
    const [row] = await app.query<{ jobs: number }>(
      `SELECT count(*)::int AS jobs FROM pgboss.job WHERE name = 'ingestion.collect' AND state <= 'active'`,
    );
    return row?.jobs === 0;
  });

/** Longer than anything waits that is on its way. */
async function watch(ms: number, holds: () => void | Promise<void>): Promise<void> {
  const end = performance.now() + ms;
  await waitUntil('it was watched', async () => {
    await holds();
    return performance.now() > end;
  });
}

beforeEach(async () => {
  await turn(true);
  await quiet();
  await app.query('DELETE FROM ingestion_sources');
  await app.query('DELETE FROM documents');
});

describe('a source', () => {
  it('is read as soon as it is there, and its items become documents that are processed and billed', async () => {
    const used = async () => {
      const answer = await app.call('/v1/billing/usage', { as: 'admin@acme.test' });
      const { metrics } = (await answer.json()) as { metrics: { metric: string; quantity: number }[] };
      return metrics.find(({ metric }) => metric === 'documents')?.quantity ?? 0;
    };
    const before = await used();
    const url = feeds.serve('/first', [
      item('a', 'The quick brown foxes were jumping over the lazy dogs all day.'),
      { id: 'b', content_html: '<h1>Head</h1><p>One <b>two</b></p><script>x</script>' },
      { id: 'c' },
    ]);
    const created = await added(url);
    expect(created).toMatchObject({ lastAt: null, lastOutcome: null, items: null, refused: null });
    const source = await tried(url);
    expect(source).toMatchObject({ lastOutcome: 'read', items: 2, refused: 1 });
    const periodMs = Date.parse(source.nextAt) - Date.parse(source.lastAt ?? '');
    expect(periodMs / minutesMs).toBeCloseTo(15, 1);
    await waitUntil('all is processed', async () =>
      (await rows()).every(({ status }) => status === 'processed'),
    );
    expect(await rows()).toMatchObject([
      { title: 'Head', body: 'Head\n\nOne two', source_id: source.id },
      { title: 'Title a', external_id: expect.stringMatching(/^[0-9a-f]{16}:a$/), source_id: source.id },
    ]);
    expect((await used()) - before).toBe(2);
  });

  it('that is read again changes what has changed, and nothing else', async () => {
    const url = feeds.serve('/again', [item('a'), item('b')]);
    await added(url);
    const first = await tried(url);
    await waitUntil('all is processed', async () =>
      (await rows()).every(({ status }) => status === 'processed'),
    );
    const before = await rows();
    feeds.serve('/again', [item('a'), item('b', 'Another text')]);
    await makeDue();
    await tried(url, first.lastAt);
    await waitUntil('all is processed', async () =>
      (await rows()).every(({ status }) => status === 'processed'),
    );
    const after = await rows();
    expect(after[0]).toEqual(before[0]);
    expect(after[1]).toMatchObject({ id: before[1]?.id, body: 'Another text' });
  });

  it('is not read before its time', async () => {
    const url = feeds.serve('/early', [item('a')]);
    await added(url);
    await tried(url);
    await watch(6_000, () => expect(feeds.requests('/early')).toBe(1));
  });

  it('that is deleted leaves its documents, which are its own again when it is added again', async () => {
    const url = feeds.serve('/deleted', [item('a')]);
    const { id } = await added(url);
    await tried(url);
    const remove = (as: DemoUser) => app.call(`${path}/${id}`, { method: 'DELETE', as });
    expect((await remove('member@acme.test')).status).toBe(403);
    expect((await remove('admin@acme.test')).status).toBe(204);
    expect((await failureOf(await remove('admin@acme.test'))).error).toBe('not_found');
    expect(await rows()).toMatchObject([{ source_id: null }]);
    const again = await added(url);
    await tried(url);
    expect(await rows()).toMatchObject([{ source_id: again.id }]);
    const documents = await app.call('/v1/ingestion/documents', { as: 'member@acme.test' });
    expect(await documents.json()).toMatchObject({ documents: [{ sourceId: again.id }] });
  });

  it('that is deleted while it is read stores nothing', async () => {
    let asked: ServerResponse | undefined;
    const url = feeds.answer('/gone', (_, answer) => (asked = answer));
    const { id } = await added(url);
    await waitUntil('it is asked for', () => Promise.resolve(asked !== undefined));
    await app.call(`${path}/${id}`, { method: 'DELETE', as: 'admin@acme.test' });
    asked?.writeHead(200, { 'content-type': 'application/json' }).end(feedOf([item('a')]));
    await quiet();
    expect(await rows()).toEqual([]);
  });

  it('of a page comes after those that are newer', async () => {
    const urls = ['/p1', '/p2', '/p3'].map((each) => feeds.serve(each, []));
    for (const url of urls) await added(url);
    const first = await list('limit=2');
    const second = await list(`limit=2&cursor=${first.nextCursor}`);
    const all = [...first.sources, ...second.sources].map(({ url }) => url);
    expect([all, second.nextCursor]).toEqual([urls.reverse(), null]);
  });

  it('of another tenant is as unknown as one that nobody has', async () => {
    const globex = new Operator(app, globexId);
    await turn(true, globex);
    const url = feeds.serve('/shared', [item('a')]);
    const { id } = await added(url);
    const [theirs, nobodys] = await Promise.all(
      [id, randomUUID()].map((each) =>
        app.call(`${path}/${each}`, { method: 'DELETE', as: 'admin@globex.test' }),
      ),
    );
    const { instance: _one, ...one } = await failureOf(theirs as Response);
    const { instance: _other, ...other } = await failureOf(nobodys as Response);
    expect([one.status, one]).toEqual([404, other]);
    expect((await list('', 'admin@globex.test')).sources).toEqual([]);
    // the same feed is another source of theirs, with documents of their own
    await added(url, 'admin@globex.test');
    await waitUntil('both have it', async () => (await rows()).length + (await rows(globexId)).length === 2);
  });
});

describe('what is added', () => {
  it.each<[string, unknown, string]>([
    ['no URL', undefined, '/url'],
    ['a number', 1, '/url'],
    ['no scheme', 'feeds.acme.test/', '/url'],
    ['another scheme', 'ftp://feeds.acme.test/', '/url'],
    ['a user', 'https://me@feeds.acme.test/', '/url'],
    ['a fragment', 'https://feeds.acme.test/#x', '/url'],
    ['more than 2,000 characters', `https://feeds.acme.test/${'x'.repeat(2_000)}`, '/url'],
    [
      'more than 2,000 characters once it is written out',
      `https://feeds.acme.test/${'ü'.repeat(500)}`,
      '/url',
    ],
    ['NUL', 'https://feeds.acme.test/\0', ''],
  ])('is refused with %s', async (_, url, place) => {
    const failure = await failureOf(await add(url));
    expect(failure).toMatchObject({ status: 400, error: 'invalid_request' });
    if (place) expect(failure['issues']).toMatchObject([{ path: place }]);
    expect((await list()).sources).toEqual([]);
  });

  it.each([
    'https://evil.test/',
    'http://feeds.acme.test/',
    'https://feeds.acme.test:444/',
    'https://feeds.acme.test./',
    'http://127.0.0.1/',
    'http://localhost/',
    'http://169.254.169.254/latest/meta-data/',
  ])('is refused at a host that is not allowed: %s', async (url) => {
    const failure = await failureOf(await add(url));
    expect(failure).toMatchObject({ status: 400, issues: [{ path: '/url', code: 'host_not_allowed' }] });
  });

  it.each(['', ' ', 'x'.repeat(201), 'a\u0007b', 1])('is refused with the name %j', async (name) => {
    const failure = await failureOf(await add('https://feeds.acme.test/', 'admin@acme.test', name));
    expect(failure).toMatchObject({ status: 400, issues: [{ path: '/name' }] });
  });

  it('is there once: a URL that a source has already is a conflict, however it is written', async () => {
    const url = feeds.serve('/once', []);
    await added(url);
    for (const same of [url, `${feeds.origin.toUpperCase()}/a/../once`, ` ${url} `]) {
      expect(await refusalOf(await add(same))).toEqual({ status: 409, error: 'source_exists' });
    }
    expect((await list()).sources).toHaveLength(1);
  });

  it('is at most 20 sources a tenant, however many are added at once', async () => {
    const urls = Array.from({ length: 40 }, (_, n) => feeds.serve(`/many/${n}`, []));
    const answers = await Promise.all(urls.map((url) => add(url)));
    const outcomes = answers.map(({ status }) => status);
    // who has waited for too long for a turn may be told to come again
    expect(outcomes.filter((status) => ![201, 409, 503].includes(status))).toEqual([]);
    while ((await list()).sources.length < 20) await add(feeds.serve(`/more/${randomUUID()}`, []));
    const refusal = await failureOf(await add(feeds.serve('/one-more', [])));
    expect(refusal).toMatchObject({ status: 409, error: 'limit_reached', limit: 20 });
    expect(await refusalOf(await add(1))).toEqual({ status: 409, error: 'limit_reached' });
    const [row] = await app.query('SELECT count(*)::int AS count FROM ingestion_sources');
    expect(row).toEqual({ count: 20 });
  });

  it('is at most 20 sources a tenant, also when several instances add at once', async () => {
    // past the turns that writers of one process take
    const sources = app.app.get(Sources, { strict: false });
    const addOne = (n: number) =>
      sources.add({
        tenantId: acmeId,
        name: `${n}`,
        url: `${feeds.origin}/at-once/${n}`,
        time: new AnswerTime(),
      });
    const outcomes = await Promise.allSettled(Array.from({ length: 15 }, (_, n) => addOne(n)));
    const more = await Promise.allSettled(Array.from({ length: 15 }, (_, n) => addOne(15 + n)));
    const done = [...outcomes, ...more].filter(({ status }) => status === 'fulfilled').length;
    const { sources: found } = await list('limit=200');
    expect([found.length, found.length <= 20]).toEqual([done, true]);
  });

  it('is added by admins alone', async () => {
    expect((await add('https://feeds.acme.test/', 'member@acme.test')).status).toBe(403);
  });
});

describe('a source that cannot be read', () => {
  it('says why, keeps its schedule, and keeps no other from being read', async () => {
    const fails = feeds.answer('/fails', (_, answer) => answer.writeHead(500).end());
    const redirects = feeds.answer('/away', (_, answer) =>
      answer.writeHead(301, { location: `${feeds.origin}/target` }).end(),
    );
    const works = feeds.serve('/works', [item('a')]);
    for (const url of [fails, redirects, works]) await added(url);
    const failed = await tried(fails);
    expect(failed).toMatchObject({ lastOutcome: 'It answers with status 500', items: null, refused: null });
    expect((Date.parse(failed.nextAt) - Date.now()) / minutesMs).toBeCloseTo(15, 0);
    expect(await tried(redirects)).toMatchObject({
      lastOutcome: 'It redirects elsewhere (301), which is not followed',
    });
    expect(feeds.requests('/target')).toBe(0);
    expect(await tried(works)).toMatchObject({ lastOutcome: 'read', items: 1 });
    feeds.serve('/fails', [item('b')]);
    await makeDue();
    expect(await tried(fails, failed.lastAt)).toMatchObject({ lastOutcome: 'read', items: 1 });
  });

  it('is closed when its host is not allowed any more: nothing is fetched', async () => {
    const url = 'http://127.0.0.1:1/feed';
    await app.query(
      `INSERT INTO ingestion_sources (id, tenant_id, name, url) VALUES (gen_random_uuid(), $1, 'Closed', $2)`,
      [acmeId, url],
    );
    expect(await tried(url)).toMatchObject({ lastOutcome: 'Its host is not allowed any more' });
  });

  describe('into the database', () => {
    beforeEach(() =>
      app.query(`
        CREATE FUNCTION refuse_poison() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
          IF NEW.title = 'Title poison' THEN RAISE EXCEPTION 'this is poison'; END IF;
          RETURN NEW;
        END $$;
        CREATE TRIGGER refuse_poison BEFORE INSERT ON documents FOR EACH ROW EXECUTE FUNCTION refuse_poison()`),
    );
    afterEach(() => app.query('DROP TRIGGER refuse_poison ON documents; DROP FUNCTION refuse_poison'));

    it('stores nothing of it, and the others are read', async () => {
      const poisoned = feeds.serve('/poison', [item('a'), item('poison')]);
      const fine = feeds.serve('/fine', [item('b')]);
      for (const url of [poisoned, fine]) await added(url);
      expect(await tried(poisoned)).toMatchObject({
        lastOutcome: 'What it has cannot be stored',
        items: null,
      });
      expect(await tried(fine)).toMatchObject({ lastOutcome: 'read' });
      expect((await rows()).map(({ title }) => title)).toEqual(['Title b']);
    });
  });
});

describe('while ingestion is off', () => {
  it('nothing is listed, added or deleted', async () => {
    const { id } = await added(feeds.serve('/kept', []));
    await turn(false);
    const asked = [
      await add(feeds.serve('/refused', [])),
      await app.call(path, { as: 'admin@acme.test' }),
      await app.call(`${path}/${id}`, { method: 'DELETE', as: 'admin@acme.test' }),
    ];
    for (const answer of asked) {
      expect(await failureOf(answer)).toMatchObject({
        status: 403,
        error: 'feature_disabled',
        feature: 'ingestion',
      });
    }
    expect(await app.query('SELECT url FROM ingestion_sources')).toEqual([{ url: `${feeds.origin}/kept` }]);
  });

  it('what is due waits and nothing is fetched; it goes on by itself when ingestion is on again', async () => {
    const url = feeds.serve('/parked', [item('a')]);
    await added(url);
    const before = await tried(url);
    await turn(false);
    await makeDue();
    await app.query(`INSERT INTO pgboss.job (name, data, policy) VALUES ('ingestion.collect', $1, 'short')`, [
      { tenantId: acmeId },
    ]);
    const due = () => app.query('SELECT next_at, claimed_until FROM ingestion_sources');
    const [atFirst] = await due();
    await watch(7_000, async () => {
      expect(feeds.requests('/parked')).toBe(1);
      expect(await due()).toEqual([atFirst]);
    });
    await quiet();
    feeds.serve('/parked', [item('a'), item('b')]);
    await turn(true);
    expect(await tried(url, before.lastAt)).toMatchObject({ lastOutcome: 'read', items: 2 });
    expect([await rows(), feeds.requests('/parked')]).toMatchObject([{ length: 2 }, 2]);
  });

  it('what is being fetched is left and nothing of it stored; it is read when ingestion is on again', async () => {
    let asked: ServerResponse | undefined;
    const url = feeds.answer('/halfway', (_, answer) => {
      asked = answer;
      answer.writeHead(200, { 'content-type': 'application/feed+json' }).write(' ');
    });
    await added(url);
    await waitUntil('it is asked for', () => Promise.resolve(asked !== undefined));
    await turn(false);
    await waitUntil('it is left', () => Promise.resolve(asked?.destroyed === true), 3_000);
    await quiet();
    expect(await app.query('SELECT last_at, claimed_until FROM ingestion_sources')).toEqual([
      { last_at: null, claimed_until: null },
    ]);
    expect(await rows()).toEqual([]);
    feeds.serve('/halfway', [item('a')]);
    await turn(true);
    expect(await tried(url)).toMatchObject({ lastOutcome: 'read', items: 1 });
  });
});

describe('while Postgres does not answer', () => {
  it('nothing is stored by half, and what was being read is read again afterwards', async () => {
    const url = feeds.serve('/frozen', [item('a'), item('b')]);
    const trapped = proxy.freezeAt({ text: 'INSERT INTO documents', when: 'before' });
    await added(url);
    await trapped;
    const answer = await add(feeds.serve('/late', []));
    expect(answer.status).toBe(503);
    proxy.thaw();
    await waitUntil('it answers', () => app.isReady());
    let source: Source | undefined;
    // its claim ends after 15 s
    await waitUntil(
      'it is read',
      async () => typeof (source = await sourceAt(url))?.lastAt === 'string',
      30_000,
    );
    expect(source).toMatchObject({ lastOutcome: 'read', items: 2 });
    expect(await rows()).toHaveLength(2);
  }, 45_000);
});
