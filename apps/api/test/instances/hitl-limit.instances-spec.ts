import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Cluster, expectStatus, type Headers } from './support/cluster.js';
import { acmeId } from './support/demo.js';
import { jsonOf, type Exchange } from './support/exchange.js';
import type { Instance } from './support/instance.js';
import { bePatient } from './support/patience.js';
import { rounds } from './support/rounds.js';

bePatient();

const path = '/v1/hitl/requests';
const limit = 10;
const crowd = 200;
let cluster: Cluster;
let headers: Headers;
let repeats = 0;

beforeAll(async () => {
  cluster = await Cluster.start({
    name: 'hitl',
    redis: 'its own',
    environment: { HITL_MAX_REQUESTS: String(limit) },
  });
  headers = await cluster.as('admin@acme.test');
  for (const instance of cluster.instances) expectStatus(await instance.ask(path, { headers }), 200);
});
afterAll(() => cluster.end());

const at = (place: number): Instance => cluster.instances[place % 3] ?? cluster.instances[0];

/** An instance that is short of breath says so, having opened nothing, or having lost its own answer. */
async function open(place: number): Promise<Exchange> {
  const ask = () => at(place).ask(path, { method: 'POST', headers, body: { title: `Number ${place}` } });
  let answer = await ask();
  for (let again = 0; answer.status === 503 && again < 5; again += 1, repeats += 1) answer = await ask();
  return answer;
}

async function counts() {
  const [row] = await cluster.database.query<{ undecided: number; there: number }>(
    `SELECT undecided, (SELECT count(*)::int FROM review_requests WHERE tenant_id = $1) AS there
     FROM review_counters WHERE tenant_id = $1`,
    [acmeId],
  );
  return row;
}

describe('review requests on several instances', () => {
  it('of 200 opened at once exactly as many are as may be pending, and everybody else is told so', async () => {
    for (let round = 0; round < rounds.reviewCrowds; round += 1) {
      await cluster.database.query('TRUNCATE review_requests, review_counters');
      const answers = await Promise.all(Array.from({ length: crowd }, (_, place) => open(place)));
      const refused = answers.filter(({ status }) => status !== 201);
      for (const answer of refused)
        expect(jsonOf(expectStatus(answer, 409))).toMatchObject({
          error: 'limit_reached',
          limit,
          pending: limit,
        });
      // an answer that was lost is the only thing that can hide one that was opened
      if (repeats === 0) expect(refused).toHaveLength(crowd - limit);
      expect(await counts()).toEqual({ undecided: limit, there: limit });
    }
    console.log(`${rounds.reviewCrowds} crowds of ${crowd}, limit ${limit}, ${repeats} asked once more`);
  });
});
