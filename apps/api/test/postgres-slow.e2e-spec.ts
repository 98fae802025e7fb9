import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { credentials, type Credential } from './support/credentials.js';
import { failureOf } from './support/failure.js';
import { FaultProxy } from './support/fault-proxy.js';
import { Operator } from './support/operator.js';
import { documentedCodes, documentedOperations, type Operation } from './support/operations.js';
import { createScratchDatabase } from './support/scratch-database.js';
import { withinASecond } from './support/stopwatch.js';
import { storedState } from './support/stored-state.js';
import { startTestApp, type TestApp } from './support/test-app.js';
import { waitUntil } from './support/wait-until.js';
import { WorkingRequests, workingRequestOf } from './support/working-requests.js';

// many answers, each of which takes most of a second
jest.setTimeout(120_000);

/** By how many milliseconds every answer of Postgres is late: what many of them add up to is too long, or a few, or one. */
const latenesses = [200, 290];
/** And what nobody need notice. */
const tolerable = 60;

const isStream = ({ responses }: Operation) => 'text/event-stream' in (responses['200']?.content ?? {});
const operations = (await documentedOperations()).filter((operation) => !isStream(operation));
const allReads = operations.filter(({ method }) => method === 'GET');
// a few at a time: a page of the web app asks no less
const reads = Array.from({ length: Math.ceil(allReads.length / 6) }, (_, place) =>
  allReads.slice(place * 6, place * 6 + 6),
).map((together) => ({ together, names: together.map(({ name }) => name).join(', ') }));
// verifies for as long as three seconds, by its nature
const writes = operations.filter(({ method, name }) => method !== 'GET' && !name.endsWith('/audit/verify'));

/** An operation, and a request for it that works. */
interface Prepared {
  readonly operation: Operation;
  readonly ask: () => Promise<Response>;
}

let database: { readonly url: string; drop(): Promise<void> };
let proxy: FaultProxy;
let app: TestApp;
let requests: WorkingRequests;

beforeAll(async () => {
  database = await createScratchDatabase();
  proxy = new FaultProxy(new URL(database.url));
  await proxy.open();
  app = await startTestApp({
    ...{ DATABASE_URL: proxy.url, HITL_MAX_REQUESTS: '1000', INGESTION_SOURCE_HOSTS: 'http://127.0.0.1:1' },
    // nothing is kept, so that every question is put to Postgres
    FEATURE_CACHE_TTL_MS: '0',
  });
  requests = await WorkingRequests.of(app);
});

afterAll(async () => {
  await app.close();
  proxy.shut();
  await database.drop();
});

/** One test that fails must not be slow for those after it. */
afterEach(async () => {
  proxy.thaw();
  await waitUntil('the application is ready', () => app.isReady(), 5_000);
});

function allowed(operation: Operation): Credential {
  const { who } = workingRequestOf(operation);
  const found = credentials.find(
    ({ audience }) => who === 'anybody' || (audience !== undefined && who.includes(audience)),
  );
  if (!found) throw new Error(`Nobody may ${operation.name}`);
  return found;
}

/** Made while everything is as fast as ever, to be asked when it is not. */
async function prepared(operation: Operation): Promise<Prepared> {
  const credential = allowed(operation);
  const asked = await requests.prepared(operation, credential);
  return { operation, ask: () => requests.ask(operation, credential, asked) };
}

/** Answered in time, as it always is or in words that the document knows. */
async function answered({ operation, ask }: Prepared): Promise<Response> {
  const answer = await withinASecond(ask);
  if (answer.status === workingRequestOf(operation).status) return answer;
  const { status, error } = await failureOf(answer.clone());
  const [{ name }, isKnown] = [operation, documentedCodes(operation).has(error)];
  expect({ name, status, isKnown }).toEqual({ name, status: 503, isKnown: true });
  return answer;
}

/** What a request has turned off is on again. */
const everythingIsOn = () => new Operator(app).change({ 'beta-dashboard': true });

describe(`while every answer of Postgres is ${tolerable} ms late`, () => {
  beforeAll(everythingIsOn);

  const works = async ({ operation, ask }: Prepared) => {
    const { status } = await withinASecond(ask);
    expect([operation.name, status]).toEqual([operation.name, workingRequestOf(operation).status]);
  };

  it.each(reads)('$names work', async ({ together }) => {
    const asked = await Promise.all(together.map(prepared));
    proxy.delay(tolerable, ['toClient']);
    await Promise.all(asked.map(works));
  });

  it.each(writes)('$name works', async (operation) => {
    const asked = await prepared(operation);
    proxy.delay(tolerable, ['toClient']);
    await works(asked);
  });
});

describe.each(latenesses)('while every answer of Postgres is %i ms late', (latenessMs) => {
  beforeAll(everythingIsOn);

  it.each(reads)('$names are answered within a second', async ({ together }) => {
    const asked = await Promise.all(together.map(prepared));
    proxy.delay(latenessMs, ['toClient']);
    await Promise.all(asked.map(answered));
  });

  it.each(writes)('$name is done within a second, or not at all', async (operation) => {
    const asked = await prepared(operation);
    const before = await storedState(app);
    proxy.delay(latenessMs, ['toClient']);
    const answer = await answered(asked);
    if (answer.ok) return;
    // what was still under way arrives
    await sleep(3 * latenessMs);
    expect(await storedState(app)).toEqual(before);
  });
});
