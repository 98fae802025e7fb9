import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { failureOf, refusalOf } from './support/failure.js';
import { FaultProxy } from './support/fault-proxy.js';
import { Operator } from './support/operator.js';
import { createScratchDatabase } from './support/scratch-database.js';
import { acmeId, globexId, startTestApp, type DemoUser, type TestApp } from './support/test-app.js';
import { waitUntil } from './support/wait-until.js';

interface Row {
  readonly id: string;
  readonly external_id: string;
  readonly status: string;
  readonly language: string | null;
  readonly words: number | null;
  readonly attempts: number;
  readonly failure: string | null;
  readonly search: string | null;
  readonly processed_at: Date | null;
}

const path = '/v1/ingestion/documents';
const english = 'The quick brown foxes were jumping over the lazy dogs all day.';
const german = 'Die schnellen braunen Füchse sprangen den ganzen Tag über die faulen Hunde.';

let database: Awaited<ReturnType<typeof createScratchDatabase>>;
let proxy: FaultProxy;
let app: TestApp;
let operator: Operator;

beforeAll(async () => {
  database = await createScratchDatabase();
  proxy = new FaultProxy(new URL(database.url));
  await proxy.open();
  app = await startTestApp({ DATABASE_URL: proxy.url });
  operator = new Operator(app);
});

afterAll(async () => {
  await app.close();
  proxy.shut();
  await database.drop();
});

const turn = (on: boolean, tenant = operator) => tenant.change({ ingestion: on });
const doc = (externalId: string, text = english, title = 'A title') => ({ externalId, title, text });
const send = (documents: unknown, as: DemoUser = 'member@acme.test') =>
  app.send('POST', path, { documents }, { as });
const rows = (tenantId = acmeId) =>
  app.query<Row>('SELECT *, search::text FROM documents WHERE tenant_id = $1 ORDER BY external_id', [
    tenantId,
  ]);
const statuses = async () => (await rows()).map(({ status }) => status);
const jobs = async () =>
  app.query<{ state: string }>(
    `SELECT state FROM pgboss.job WHERE name = 'ingestion.process' AND state < 'active'`,
  );

async function accepted(documents: unknown): Promise<{ accepted: string[]; unchanged: string[] }> {
  const answer = await send(documents);
  expect(answer.status).toBe(202);
  return (await answer.json()) as { accepted: string[]; unchanged: string[] };
}

const untilProcessed = () =>
  waitUntil(
    'all is processed',
    async () => (await statuses()).every((status) => status === 'processed'),
    25_000,
  );
/** Longer than anything waits that is on its way. */
async function watch(ms: number, holds: () => Promise<void>): Promise<void> {
  const end = performance.now() + ms;
  await waitUntil('it was watched', async () => {
    await holds();
    return performance.now() > end;
  });
}

beforeEach(async () => {
  await app.query('DELETE FROM documents');
  await turn(true);
  await waitUntil('no job waits', async () => (await jobs()).length === 0);
});

describe('documents', () => {
  it('are taken in at once, and processed soon: language, words, and how they are searched', async () => {
    const texts = [doc('a', english), doc('b', german, 'Füchse'), doc('c', '12 34 56')];
    expect(await accepted(texts)).toEqual({ accepted: Array(3).fill(expect.any(String)), unchanged: [] });
    await untilProcessed();
    const found = await rows();
    expect(found.map(({ language, words }) => [language, words])).toEqual([
      ['en', 12],
      ['de', 12],
      [null, 3],
    ]);
    expect(found.map(({ search }) => search)).toEqual([
      expect.stringContaining("'jump':"),
      expect.stringContaining("'fuchs':1A"),
      expect.stringContaining("'56':"),
    ]);
  });

  it.each<[string, 'accepted' | 'unchanged', object]>([
    ['the same content', 'unchanged', doc('a')],
    ['another text', 'accepted', doc('a', german)],
    ['another title', 'accepted', doc('a', english, 'Another')],
    ['spaces around', 'unchanged', doc('a', ` ${english}\n`)],
    ['another external id', 'accepted', doc('A')],
  ])('that are sent again with %s, are %s', async (_, expected, again) => {
    await accepted([doc('a')]);
    await untilProcessed();
    const [before] = await rows();
    const answer = await accepted([again]);
    expect(answer[expected]).toHaveLength(1);
    await untilProcessed();
    const after = (await rows()).find(({ external_id }) => external_id === 'a');
    expect(after?.id).toBe(before?.id);
    if (expected === 'unchanged') expect(after).toEqual(before);
  });

  it('that are replaced are processed again', async () => {
    await accepted([doc('a')]);
    await untilProcessed();
    await accepted([doc('a', german)]);
    await untilProcessed();
    expect(await rows()).toMatchObject([{ language: 'de' }]);
  });

  it('are listed by page and by status, newest first, and read one by one', async () => {
    await accepted([doc('a'), doc('b'), doc('c')]);
    await untilProcessed();
    const page = async (query: string) => {
      const answer = await app.call(`${path}?${query}`, { as: 'member@acme.test' });
      expect(answer.status).toBe(200);
      return (await answer.json()) as { documents: { id: string; externalId: string }[]; nextCursor: string };
    };
    const first = await page('limit=2');
    const second = await page(`limit=2&cursor=${first.nextCursor}`);
    const all = [...first.documents, ...second.documents].map(({ externalId }) => externalId);
    expect([all.sort(), second.nextCursor]).toEqual([['a', 'b', 'c'], null]);
    expect((await page('status=queued')).documents).toEqual([]);
    expect((await page('status=processed')).documents).toHaveLength(3);
    const one = await app.call(`${path}/${first.documents[0]?.id}`, { as: 'member@acme.test' });
    expect(await one.json()).toMatchObject({
      text: english,
      status: 'processed',
      language: 'en',
      attempts: 0,
    });
  });

  it('are deleted by admins, once', async () => {
    const {
      accepted: [id],
    } = await accepted([doc('a')]);
    const remove = (as: DemoUser) => app.call(`${path}/${id}`, { method: 'DELETE', as });
    expect((await remove('member@acme.test')).status).toBe(403);
    expect((await remove('admin@acme.test')).status).toBe(204);
    expect((await failureOf(await remove('admin@acme.test'))).error).toBe('not_found');
    expect(await rows()).toEqual([]);
  });

  it('of another tenant are as unknown as those that nobody has', async () => {
    const globex = new Operator(app, globexId);
    await turn(true, globex);
    const {
      accepted: [id],
    } = await accepted([doc('a')]);
    for (const method of ['GET', 'DELETE']) {
      const [theirs, nobodys] = [id, randomUUID()].map((each) =>
        app.call(`${path}/${each}`, { method, as: 'admin@globex.test' }),
      );
      const { instance: _one, ...one } = await failureOf(await (theirs as Promise<Response>));
      const { instance: _other, ...other } = await failureOf(await (nobodys as Promise<Response>));
      expect([one.status, one]).toEqual([404, other]);
    }
    expect(await rows()).toHaveLength(1);
    // the same external id is another document of theirs
    expect((await send([doc('a')], 'admin@globex.test')).status).toBe(202);
    expect([(await rows()).length, (await rows(globexId)).length]).toEqual([1, 1]);
  });
});

describe('bad input stores and queues nothing', () => {
  const many = Array.from({ length: 101 }, (_, index) => doc(String(index)));
  it.each<[string, unknown]>([
    ['no documents', []],
    ['101 documents', many],
    ['an external id twice', [doc('a'), doc('b'), doc('a', german)]],
    ['an external id twice but for spaces', [doc('a'), doc(' a ')]],
    ['an empty external id', [doc(' ')]],
    ['an external id of 201 characters', [doc('x'.repeat(201))]],
    ['a title of 301 characters', [doc('a', english, 'x'.repeat(301))]],
    ['no text', [doc('a', ' \n ')]],
    ['a text of 100,001 characters', [doc('a', 'x'.repeat(100_001))]],
    ['NUL', [doc('a', 'a\0b')]],
    ['a lone surrogate', [doc('a', 'a\ud800b')]],
    ['an unknown member', [{ ...doc('a'), tenantId: globexId }]],
    ['a number for a text', [{ ...doc('a'), text: 1 }]],
  ])('%s', async (_, documents) => {
    expect(await refusalOf(await send(documents))).toEqual({ status: 400, error: 'invalid_request' });
    expect([await rows(), await jobs()]).toEqual([[], []]);
  });

  it('says where an external id comes for the second time', async () => {
    const answer = await failureOf(await send([doc('a'), doc('b'), doc('a')]));
    expect(answer).toMatchObject({ issues: [{ path: '/documents/2/externalId' }] });
  });

  it('takes a megabyte and no more', async () => {
    const large = Array.from({ length: 9 }, (_, index) => doc(String(index), 'word '.repeat(19_999)));
    expect((await send(large)).status).toBe(202);
    const larger = [...large, doc('9', 'word '.repeat(19_999)), doc('10', 'word '.repeat(19_999))];
    expect(await refusalOf(await send(larger))).toEqual({ status: 413, error: 'payload_too_large' });
    expect(await rows()).toHaveLength(9);
  });

  it.each([
    'cursor=abc',
    'status=parked',
    'status=',
    'limit=0',
    'tenant_id=x',
    'status=queued&status=failed',
  ])('of a list: ?%s', async (query) => {
    const answer = await app.call(`${path}?${query}`, { as: 'member@acme.test' });
    expect(await refusalOf(answer)).toEqual({ status: 400, error: 'invalid_request' });
  });
});

describe('while ingestion is off', () => {
  it('nothing is stored or queued', async () => {
    await turn(false);
    const answer = await failureOf(await send([doc('a')]));
    expect(answer).toMatchObject({ status: 403, error: 'feature_disabled', feature: 'ingestion' });
    expect([await rows(), await jobs()]).toEqual([[], []]);
  });

  it('what was taken in waits, unspent and without a job, and is processed when it is on again', async () => {
    await turn(false);
    await app.query(
      `INSERT INTO documents (id, tenant_id, external_id, title, body)
       SELECT gen_random_uuid(), $1, 'n' || n, 'A title', $2 FROM generate_series(1, 30) n`,
      [acmeId, english],
    );
    await watch(4_000, async () => {
      expect(new Set(await statuses())).toEqual(new Set(['queued']));
      expect(await jobs()).toEqual([]);
    });
    await turn(true);
    await waitUntil('it goes on', async () => (await statuses()).includes('processed'), 5_000);
    await untilProcessed();
    expect((await rows()).map(({ attempts }) => attempts)).toEqual(Array(30).fill(0));
  });

  it('a job that was queued before does nothing, and is over without an error', async () => {
    await turn(false);
    await app.query(
      `INSERT INTO documents (id, tenant_id, external_id, title, body) VALUES (gen_random_uuid(), $1, 'a', 'A title', 'A text')`,
      [acmeId],
    );
    const [job] = await app.query<{ id: string }>(
      `INSERT INTO pgboss.job (name, data, policy) VALUES ('ingestion.process', $1, 'short') RETURNING id`,
      [{ tenantId: acmeId }],
    );
    const stateOf = () =>
      app.query<{ state: string }>('SELECT state::text FROM pgboss.job WHERE id = $1', [job?.id]);
    await waitUntil('the job is over', async () => (await stateOf())[0]?.state === 'completed');
    expect(await rows()).toMatchObject([{ status: 'queued', attempts: 0, failure: null }]);
  });
});

describe('a document that cannot be processed', () => {
  beforeEach(async () => {
    await app.query(`
      CREATE FUNCTION refuse_poison() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
        IF NEW.external_id = 'poison' AND NEW.status = 'processed' THEN RAISE EXCEPTION 'this is poison'; END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER refuse_poison BEFORE UPDATE ON documents FOR EACH ROW EXECUTE FUNCTION refuse_poison()`);
  });
  afterEach(() => app.query('DROP TRIGGER refuse_poison ON documents; DROP FUNCTION refuse_poison'));

  it('fails alone, after five attempts and with its reason', async () => {
    await accepted([doc('poison'), ...Array.from({ length: 20 }, (_, n) => doc(`fine-${n}`))]);
    const others = async () => (await rows()).filter(({ external_id }) => external_id !== 'poison');
    await waitUntil('the others are processed', async () =>
      (await others()).every(({ status }) => status === 'processed'),
    );
    await waitUntil('it is given up', async () => (await statuses()).includes('failed'), 30_000);
    const found = (await rows()).find(({ status }) => status === 'failed');
    expect(found).toMatchObject({ external_id: 'poison', attempts: 5, failure: 'this is poison' });
    expect(found?.processed_at).toBeNull();
  });
});

describe('while Postgres does not answer', () => {
  it('nothing is lost: what was taken in is processed afterwards, and no attempt is spent', async () => {
    const documents = Array.from({ length: 100 }, (_, n) => doc(`n${n}`, 'word '.repeat(5_000)));
    await accepted(documents.slice(0, 30));
    proxy.freeze();
    const answer = await send([doc('late')]);
    expect(answer.status).toBe(503);
    proxy.thaw();
    await waitUntil('it answers', () => app.isReady());
    await untilProcessed();
    const found = await rows();
    expect(found.filter(({ external_id }) => external_id !== 'late')).toHaveLength(30);
    expect(found.every(({ attempts }) => attempts === 0)).toBe(true);
  }, 40_000);
});
