import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { setTimeout as pause } from 'node:timers/promises';
import { Cluster, expectStatus, type Headers } from './support/cluster.js';
import { acmeId } from './support/demo.js';
import { jsonOf, type Exchange } from './support/exchange.js';
import type { Instance } from './support/instance.js';
import { bePatient } from './support/patience.js';
import { rounds } from './support/rounds.js';

bePatient();

const path = '/v1/tenants/settings';
let cluster: Cluster;
let headers: Headers;
let repeats = 0;

beforeEach(async () => {
  cluster = await Cluster.start({ name: 'settings', redis: 'its own' });
  headers = await cluster.as('admin@acme.test');
});
afterEach(() => cluster.end());

const at = (place: number): Instance => cluster.instances[place % 3] ?? cluster.instances[0];

async function current(through: Instance): Promise<{ readonly tag: string; readonly body: Settings }> {
  const answer = expectStatus(await through.ask(path, { headers }), 200);
  return { tag: answer.headers.etag ?? '', body: jsonOf(answer) as unknown as Settings };
}

interface Settings {
  readonly displayName: string;
  readonly version: number;
}

function put(through: Instance, tag: string, settings: Settings): Promise<Exchange> {
  const { version: _version, updatedAt: _updatedAt, ...body } = settings as Settings & { updatedAt?: string };
  return asked(() => through.ask(path, { method: 'PUT', headers: { ...headers, 'if-match': tag }, body }));
}

/** An instance that is short of breath says so; asking again is safe, as it tells everybody. */
async function asked(ask: () => Promise<Exchange>): Promise<Exchange> {
  let answer = await ask();
  for (let again = 0; answer.status === 503 && again < 5; again += 1, repeats += 1) answer = await ask();
  return answer;
}

const recordedChanges = async () => {
  const [row] = await cluster.database.query<{ count: number }>(
    `SELECT count(*)::int FROM audit_events WHERE chain = $1 AND kind = 'settings.changed'`,
    [acmeId],
  );
  return row?.count;
};

describe('settings on several instances', () => {
  it('of 50 replacements of one version at once exactly one is made, and it is what stays', async () => {
    for (let round = 0; round < rounds.settingsConflicts; round += 1) {
      const { tag, body } = await current(at(round));
      const name = (place: number) => `Round ${round}, number ${place}`;
      const answers = await Promise.all(
        Array.from({ length: 50 }, (_, place) => put(at(place), tag, { ...body, displayName: name(place) })),
      );
      const made = answers.flatMap(({ status }, place) => (status === 200 ? place : []));
      expect(answers.map(({ status }) => status).filter((status) => status !== 409)).toEqual([200]);
      for (const instance of cluster.instances) {
        const { body: left } = await current(instance);
        expect(left).toMatchObject({ displayName: name(made[0] ?? NaN), version: body.version + 1 });
      }
      expect(await recordedChanges()).toBe(round + 1);
    }
    console.log(`${rounds.settingsConflicts} crowds of 50, ${repeats} asked once more`);
  });

  it('are not in the way of an operator, nor the operator in theirs', async () => {
    const everyMs = 100;
    const end = performance.now() + rounds.settingsBesideMs;
    const paced = async (write: (turn: number) => Promise<void>) => {
      let turns = 0;
      for (; performance.now() < end; turns += 1) {
        const due = performance.now() + everyMs;
        await write(turns);
        await pause(Math.max(0, due - performance.now()));
      }
      return turns;
    };
    let last = { ...(await current(at(0))), enabled: true };
    const [edits, toggles] = await Promise.all([
      paced(async (turn) => {
        const settings = { ...last.body, displayName: `Edit ${turn}` };
        const answer = expectStatus(await put(at(turn), last.tag, settings), 200);
        last = { ...last, tag: answer.headers.etag ?? '', body: jsonOf(answer) as unknown as Settings };
      }),
      paced(async (turn) => {
        const enabled = turn % 2 === 1;
        await cluster.change(at(turn + 1), enabled);
        last = { ...last, enabled };
      }),
    ]);
    const [row] = await cluster.database.query<{ enabled: boolean; name: string; version: number }>(
      `SELECT enabled, display_name AS name, version FROM client_features JOIN tenant_settings ON tenant_id = client_id
       WHERE client_id = $1 AND feature = 'billing'`,
      [acmeId],
    );
    expect(row).toEqual({ enabled: last.enabled, name: last.body.displayName, version: edits + 1 });
    expect(await recordedChanges()).toBe(edits);
    console.log(`Side by side: ${edits} edits of settings, ${toggles} changes of entitlements, no conflict`);
  });
});
