import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { featureCatalogue } from '@gatehouse/features/domain';
import fc from 'fast-check';
import { Operator } from './support/operator.js';
import { acmeId, startTestApp, type TestApp } from './support/test-app.js';
import { waitUntil } from './support/wait-until.js';

const seed = 20_251_122;
const changesInAll = 500;
const as = 'member@acme.test';
let app: TestApp;
let operator: Operator;

beforeAll(async () => {
  app = await startTestApp();
  operator = new Operator(app);
});

afterAll(async () => {
  await app.close();
});

const read = (ifNoneMatch?: string, from = app) =>
  from.call('/v1/features', {
    as,
    ...(ifNoneMatch !== undefined && { headers: { 'if-none-match': ifNoneMatch } }),
  });

const tagOf = (answer: Response) => answer.headers.get('etag') ?? '';

/** Remembers bodies and tags, and finds out when one of the two changes without the other. */
class Pairs {
  private readonly tags = new Map<string, string>();
  private readonly bodies = new Map<string, string>();

  async see(answer: Response): Promise<void> {
    const [body, tag] = [await answer.text(), tagOf(answer)];
    expect({ status: answer.status, tag: this.tags.get(body) ?? tag }).toEqual({ status: 200, tag });
    expect(this.bodies.get(tag) ?? body).toBe(body);
    this.tags.set(body, tag);
    this.bodies.set(tag, body);
  }

  get count(): number {
    return this.tags.size;
  }
}

const soon = () => fc.integer({ min: -3, max: 3 }).map((hours) => new Date(Date.now() + hours * 3_600_000));

const entitlement = fc.oneof(
  fc.boolean(),
  fc.constant(null),
  fc.record({ enabled: fc.boolean(), limit: fc.integer({ min: 0, max: 12 }) }),
  fc.record({ enabled: fc.boolean(), endsAt: soon() }),
  fc.record({ enabled: fc.boolean(), startsAt: soon() }),
);
const keys = [...featureCatalogue.values()].filter(({ derived }) => !derived).map(({ key }) => key);
const change = fc.dictionary(fc.constantFrom(...keys), entitlement, { minKeys: 1, maxKeys: 3 });

describe('the ETag of a tenant’s features', () => {
  it(`changes if and only if the body does (${changesInAll} random changes, seed ${seed})`, async () => {
    const pairs = new Pairs();
    let changed = 0;
    for (const wanted of fc.sample(change, { seed, numRuns: changesInAll })) {
      const { changeId } = await operator.change(wanted);
      if (changeId !== null) changed += 1;
      await pairs.see(await read());
      // twice, so that a tag that is never the same is found out, too
      await pairs.see(await read());
    }
    // each revision is another body; what changes nothing is not
    expect(changed).toBeLessThan(changesInAll);
    expect(pairs.count).toBeGreaterThanOrEqual(changed);
    expect(pairs.count).toBeLessThanOrEqual(changed + 1);
  }, 120_000);

  it('changes with what somebody writes behind the service’s back, once they say so', async () => {
    await operator.change({ billing: true });
    const pairs = new Pairs();
    const first = await read();
    await pairs.see(first);
    await app.query('UPDATE client_features SET enabled = false WHERE client_id = $1 AND feature = $2', [
      acmeId,
      'billing',
    ]);
    await app.query(`SELECT pg_notify('feature.flags.updated', $1)`, [JSON.stringify({ clientId: acmeId })]);
    await waitUntil('the change is heard', async () => tagOf(await read()) !== tagOf(first));
    await pairs.see(await read());
    expect(pairs.count).toBe(2);
    await operator.change({ billing: null });
  });

  it('changes when an entitlement ends by itself', async () => {
    const endsAt = new Date(Date.now() + 1_000).toISOString();
    await operator.change({ 'scoring-pro': { enabled: true, endsAt } });
    const pairs = new Pairs();
    await pairs.see(await read());
    while (Date.now() < Date.parse(endsAt)) await pairs.see(await read());
    await pairs.see(await read());
    expect(pairs.count).toBe(2);
  });

  it('changes with a gate after a restart, and with nothing else', async () => {
    const url = app.databaseUrl;
    await operator.change({ billing: true });
    const before = tagOf(await read());
    const tags = [];
    for (const gate of [{}, { ENABLE_BILLING: 'false' }, { ENABLE_BILLING: 'true' }]) {
      const restarted = await startTestApp({ DATABASE_URL: url, ...gate });
      tags.push(tagOf(await read(undefined, restarted)));
      await restarted.close();
    }
    expect(tags).toEqual([before, expect.not.stringMatching(before), before]);
  });

  it('is another for every tenant', async () => {
    const foreign = tagOf(await app.call('/v1/features', { as: 'admin@globex.test' }));
    expect(foreign).not.toBe(tagOf(await read()));
    expect((await read(foreign)).status).toBe(200);
  });
});

describe('If-None-Match', () => {
  const headersOf = ({ headers }: Response) =>
    Object.fromEntries(
      ['etag', 'cache-control', 'vary', 'entitlements-revision'].map((name) => [name, headers.get(name)]),
    );

  it('absent gets the whole answer, with the headers of the contract', async () => {
    const answer = await read();
    const { revision } = (await answer.json()) as { revision: number };
    expect(headersOf(answer)).toEqual({
      etag: expect.stringMatching(/^"[\x21\x23-\x7e]+"$/),
      'cache-control': 'private, no-cache',
      vary: 'Cookie, Authorization',
      'entitlements-revision': expect.stringMatching(new RegExp(`^${revision}\\.[\\w-]{22}$`)),
    });
    expect(answer.headers.get('content-type')).toBe('application/json; charset=utf-8');
  });

  it.each<[string, (tag: string) => string]>([
    ['the current tag', (tag) => tag],
    ['the current tag as a weak one', (tag) => `W/${tag}`],
    ['a list with it', (tag) => `"x", W/"y" ,${tag}`],
    ['any', () => '*'],
  ])('of %s is 304 with the same headers and no body', async (_, field) => {
    const whole = await read();
    const answer = await read(field(tagOf(whole)));
    expect({ status: answer.status, body: await answer.text() }).toEqual({ status: 304, body: '' });
    expect(headersOf(answer)).toEqual(headersOf(whole));
  });

  it.each<[string, (tag: string) => string]>([
    ['another tag', () => '"x"'],
    ['nothing', () => ''],
    ['the tag without quotes', (tag) => tag.slice(1, -1)],
    ['the tag in single quotes', (tag) => `'${tag.slice(1, -1)}'`],
    ['the tag unclosed', (tag) => tag.slice(0, -1)],
    ['the tag and rubbish', (tag) => `${tag} x`],
    ['any and the tag', (tag) => `*, ${tag}`],
    [
      'a thousand tags',
      (tag) =>
        Array(1_000)
          .fill(tag.slice(0, 4) + '"')
          .join(),
    ],
  ])('of %s is 200', async (_, field) => {
    const whole = await read();
    const answer = await read(field(tagOf(whole)));
    expect(answer.status).toBe(200);
    expect(await answer.text()).toBe(await whole.text());
  });
});
