import { afterAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { buildDocument } from '../src/http/document/build-document.js';
import { createMemberB, credentials, type Headers } from './support/credentials.js';
import { checkAnswer } from './support/fuzz/check-answer.js';
import { agent, exchange } from './support/fuzz/exchange.js';
import { requestsOf, type FuzzedRequest } from './support/fuzz/requests.js';
import { Tally } from './support/fuzz/tally.js';
import { documentedOperations, type JsonSchema, type Operation } from './support/operations.js';
import { startTestApp } from './support/test-app.js';

const seed = 20_261_122;
const wanted = 2_000;
const atMostMs = 5_000;
/** Of requests that cost a password's digest: as many as find something. */
const few = 40;
const dear = new Set(['POST /v1/auth/login', 'POST /v1/auth/logout']);

// at the top, because the tests are made from its document
const app = await startTestApp();
const schemas = (buildDocument(app.app).components?.schemas ?? {}) as unknown as Record<string, JsonSchema>;
const operations = await documentedOperations();
await createMemberB(app);
const signedIn: Headers[] = [];
for (const { obtain } of credentials) signedIn.push(await obtain(app));
const cheap = operations.filter(({ name }) => !dear.has(name)).length;
const share = Math.ceil((wanted - few * (operations.length - cheap)) / cheap);
const tally = new Tally();

afterAll(async () => {
  agent.destroy();
  console.log(`fuzz: seed ${seed}, ${operations.length} operations, ${tally.toString()}`);
  await app.close();
});

async function send(request: FuzzedRequest): Promise<void> {
  const headers = { ...signedIn[request.who], ...request.headers };
  const started = performance.now();
  const answer = await exchange(app.port, { ...request, headers });
  const ms = performance.now() - started;
  tally.add(answer.status, ms);
  if (answer.status === 204) await replaceSpent(request);
  expect(ms).toBeLessThan(atMostMs);
  await checkAnswer(request, answer);
}

/** Everybody, but mostly those who are let in: the others are stopped before anything is read. */
function whoFor({ 'x-allowed': allowed = [] }: Operation): fc.Arbitrary<number> {
  const everybody = credentials.map((_, index) => index);
  const allowedOnes = everybody.filter((index) => allowed.includes(credentials[index]?.audience ?? ''));
  const insiders = allowedOnes.length > 0 ? allowedOnes : everybody;
  return fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...insiders) }, fc.constantFrom(...everybody));
}

/** Who signed out signs in again, or everybody would soon be nobody. */
async function replaceSpent({ operation, who }: FuzzedRequest): Promise<void> {
  if (operation.name !== 'POST /v1/auth/logout') return;
  await app.query('DELETE FROM login_attempts');
  signedIn[who] = (await credentials[who]?.obtain(app)) ?? {};
}

const described = ({ operation, who, path, headers, body }: FuzzedRequest) =>
  [credentials[who]?.name, operation.method, path, JSON.stringify(headers), body?.toString()].join(' ');

describe('whatever is sent', () => {
  it.each(operations)(
    '$name answers as its document says',
    async (operation) => {
      const requests = requestsOf(operation, schemas, whoFor(operation));
      const property = fc.asyncProperty(requests, async (request) => {
        try {
          await send(request);
        } catch (cause) {
          throw new Error(`After: ${described(request)}\n${(cause as Error).message}`, { cause });
        }
      });
      await fc.assert(property, {
        seed,
        numRuns: dear.has(operation.name) ? few : share,
        endOnFailure: true,
      });
    },
    90_000,
  );

  it('was sent to every operation, 2,000 times in all', () => {
    expect(tally.requests).toBeGreaterThanOrEqual(wanted);
  });
});
