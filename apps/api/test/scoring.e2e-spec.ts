import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Relevance, ScoredDocument } from '../src/scoring/scoring.schemas.js';
import { failureOf } from './support/failure.js';
import { Operator } from './support/operator.js';
import { expectRefused } from './support/refused.js';
import { acmeId, globexId, startTestApp, type TestApp } from './support/test-app.js';

const path = '/v1/scoring/relevance';
const as = 'member@acme.test';
let app: TestApp;
let operator: Operator;

beforeAll(async () => {
  // no worker takes these documents: they are there processed, as ingestion leaves them
  app = await startTestApp();
  operator = new Operator(app);
});
afterAll(() => app.close());

beforeEach(async () => {
  await operator.change({ 'scoring-pro': true, hitl: { enabled: true, limit: 3 } });
  for (const table of ['documents', 'review_requests', 'review_counters', 'scorings', 'billing_usage'])
    await app.query(`DELETE FROM ${table}`);
});

interface Stored {
  readonly title: string;
  readonly text: string;
  readonly language?: string;
  readonly dictionary?: string;
  readonly tenantId?: string;
}

async function store(externalId: string, document: Stored): Promise<void> {
  const { title, text, language = 'en', dictionary = 'english', tenantId = acmeId } = document;
  await app.query(
    `INSERT INTO documents (id, tenant_id, external_id, title, body, language, words, status, processed_at, search)
     VALUES (gen_random_uuid(), $1, $2, $3, $4, $5, 1, 'processed', now(),
       setweight(to_tsvector($6::regconfig, $3), 'A') || setweight(to_tsvector($6::regconfig, $4), 'D'))`,
    [tenantId, externalId, title, text, language, dictionary],
  );
}

const ask = (body: object) => app.send('POST', path, body, { as });

async function scored(body: object): Promise<Relevance> {
  const answer = await ask(body);
  expect(answer.status).toBe(200);
  return (await answer.json()) as Relevance;
}

const idsOf = ({ results }: Relevance) => results.map(({ externalId }) => externalId);
const sumOf = ({ terms }: ScoredDocument) => terms.reduce((sum, { contribution }) => sum + contribution, 0);

describe('a ranking', () => {
  beforeEach(async () => {
    await store('both-in-title', { title: 'Late invoices', text: 'What to do.' });
    await store('both-in-text', {
      title: 'Reminders',
      text: 'Invoices that are late, and more late invoices.',
    });
    await store('one-in-text', { title: 'Contracts', text: 'An invoice is due in thirty days.' });
    await store('none', { title: 'Holidays', text: 'Nothing about money.' });
    await store('not-mine', { title: 'Late invoices', text: 'Late.', tenantId: globexId });
    await store('german', {
      ...{ title: 'Mahnungen', text: 'Die Rechnungen sind fällig.', language: 'de', dictionary: 'german' },
    });
  });

  it('has what answers most first, in any form of the words, and nobody else’s', async () => {
    expect(idsOf(await scored({ query: 'late invoice' }))).toEqual([
      'both-in-title',
      'both-in-text',
      'one-in-text',
    ]);
  });

  it('reads each document in its own language', async () => {
    expect(idsOf(await scored({ query: 'Rechnung' }))).toEqual(['german']);
  });

  it('says of each score what it is made of, to the last digit', async () => {
    const { results } = await scored({ query: 'late invoice' });
    for (const result of results) expect(result.score).toBeCloseTo(sumOf(result), 12);
    const [title, text, one] = results;
    expect(title?.terms).toEqual([
      { term: 'invoic', inTitle: 1, inText: 0, contribution: expect.any(Number) },
      { term: 'late', inTitle: 1, inText: 0, contribution: expect.any(Number) },
    ]);
    expect(text?.terms.map(({ inText }) => inText)).toEqual([2, 2]);
    expect(one?.terms.map(({ term, contribution }) => [term, contribution > 0])).toEqual([
      ['invoic', true],
      ['late', false],
    ]);
    expect(text?.excerpt.filter(({ isMatch }) => isMatch).map((part) => part.text)).toEqual([
      'Invoices',
      'late',
      'late',
      'invoices',
    ]);
  });

  it('gives every document once, page by page', async () => {
    const pages: string[][] = [];
    let cursor: string | undefined;
    do {
      const page = await scored({ query: 'late invoice', limit: 1, ...(cursor && { cursor }) });
      pages.push(idsOf(page));
      cursor = page.nextCursor ?? undefined;
    } while (cursor !== undefined);
    expect(pages).toEqual([['both-in-title'], ['both-in-text'], ['one-in-text']]);
  });

  it.each(['the and of', '!!! ???', "it's & | :* <->", "';--"])(
    'of words that say nothing is empty: %s',
    async (query) => {
      expect(await scored({ query })).toEqual({ results: [], nextCursor: null, reviewsRefused: null });
    },
  );

  it('is billed as one scoring, each time', async () => {
    for (const query of ['late', 'nothing at all']) await scored({ query });
    expect(await app.query('SELECT tenant_id, query, results FROM scorings ORDER BY at')).toEqual([
      { tenant_id: acmeId, query: 'late', results: 2 },
      { tenant_id: acmeId, query: 'nothing at all', results: 1 },
    ]);
    expect(await app.query('SELECT metric, quantity FROM billing_usage')).toEqual([
      { metric: 'scorings', quantity: '2' },
    ]);
  });
});

describe('a borderline result', () => {
  const query = { query: 'penguin', threshold: 0.3, margin: 0.02, reviews: true };
  const penguins = async (count: number) => {
    for (let number = 0; number < count; number += 1)
      await store(`penguin-${number}`, { title: `Bird ${number}`, text: 'A penguin.' });
  };
  const reviews = () => app.query('SELECT id, source, title FROM review_requests ORDER BY title');

  it('opens a review request when it is asked to, once for a document and a query', async () => {
    await penguins(2);
    expect(
      (await scored({ ...query, reviews: false })).results.map(({ verdict, reviewId }) => [
        verdict,
        reviewId,
      ]),
    ).toEqual([
      ['borderline', null],
      ['borderline', null],
    ]);
    expect(await reviews()).toEqual([]);
    const first = await scored(query);
    expect(first.results.every(({ reviewId }) => reviewId !== null)).toBe(true);
    const again = await scored(query);
    expect(again.results.map(({ reviewId }) => reviewId)).toEqual(
      first.results.map(({ reviewId }) => reviewId),
    );
    expect(await reviews()).toMatchObject([
      { source: 'scoring', title: 'Bird 0' },
      { source: 'scoring', title: 'Bird 1' },
    ]);
    expect(await app.query(`SELECT metric, quantity FROM billing_usage ORDER BY metric`)).toEqual([
      { metric: 'reviews', quantity: '2' },
      { metric: 'scorings', quantity: '3' },
    ]);
  });

  it('is left alone above the limit, and the answer says so', async () => {
    await penguins(5);
    const { results, reviewsRefused } = await scored(query);
    expect(reviewsRefused).toBe('limit_reached');
    expect(results.filter(({ reviewId }) => reviewId !== null)).toHaveLength(3);
    expect(await reviews()).toHaveLength(3);
  });

  it('is left alone while review is off, and the ranking is answered all the same', async () => {
    await operator.change({ hitl: false });
    await penguins(1);
    const { results, reviewsRefused } = await scored(query);
    expect([results.length, reviewsRefused]).toEqual([1, 'feature_disabled']);
    expect(await reviews()).toEqual([]);
  });

  it('is neither relevant nor not', async () => {
    await store('title', { title: 'Penguin', text: 'Of many.' });
    await penguins(1);
    const verdicts = async (threshold: number) =>
      (await scored({ query: 'penguin', threshold, margin: 0.02 })).results.map(({ verdict }) => verdict);
    expect(await verdicts(0.3)).toEqual(['relevant', 'borderline']);
    expect(await verdicts(0.9)).toEqual(['not_relevant', 'not_relevant']);
    expect(await verdicts(0)).toEqual(['relevant', 'relevant']);
  });
});

describe('a request that is refused', () => {
  it.each([
    ['no query', {}],
    ['an empty query', { query: ' ' }],
    ['a long query', { query: 'a'.repeat(501) }],
    ['control characters', { query: 'a\u0000b' }],
    ['a threshold above 1', { query: 'a', threshold: 1.1 }],
    ['a negative margin', { query: 'a', margin: -0.1 }],
    ['too large a page', { query: 'a', limit: 101 }],
    ['a cursor that nobody made', { query: 'a', cursor: 'e30' }],
    ['another tenant', { query: 'a', tenantId: globexId }],
  ])('records nothing: %s', async (_, body) => {
    await expectRefused(app, 'invalid_request', () => ask(body));
  });

  it('because the feature is off records nothing', async () => {
    await operator.change({ 'scoring-pro': false });
    expect(await failureOf(await ask({ query: 'late' }))).toMatchObject({
      error: 'feature_disabled',
      status: 403,
    });
    expect(await app.query('SELECT FROM scorings')).toEqual([]);
  });
});
