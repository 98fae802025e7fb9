import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Operator } from './support/operator.js';
import { expectRefused } from './support/refused.js';
import { globexId, type TestApp } from './support/test-app.js';
import { TestApps } from './support/test-apps.js';
import { waitUntil } from './support/wait-until.js';

interface Receipt {
  readonly changeId: string;
  readonly tenantId: string;
  readonly revision: number;
  readonly committedAt: string;
  readonly state: 'confirmed' | 'pending';
  readonly confirmed: number;
  readonly of: number;
  readonly afterMs: number | null;
  readonly boundEndsAt: string;
  readonly instances: readonly {
    readonly instanceId: string;
    readonly confirmedAfterMs: number | null;
    readonly silentMs: number;
  }[];
}

const as = 'operator@gatehouse.test';
let apps: TestApps;
let here: TestApp;
let elsewhere: TestApp;
let operator: Operator;
let limit = 0;

beforeAll(async () => {
  apps = await TestApps.create();
  here = await apps.start('here');
  elsewhere = await apps.start('elsewhere');
  operator = new Operator(here);
});

afterAll(() => apps.close());

const ask = (changeId: string, app = here) => app.call(`/v1/platform/changes/${changeId}`, { as });

async function receiptOf(changeId: string, app = here): Promise<Receipt> {
  const answer = await ask(changeId, app);
  expect([answer.status, answer.headers.get('cache-control')]).toEqual([200, 'no-store']);
  return (await answer.json()) as Receipt;
}

/** A change of its own, whatever was before. */
async function change(by = operator): Promise<string> {
  limit += 1;
  const { changeId } = await by.change({ hitl: { enabled: true, limit } });
  if (changeId === null) throw new Error('It changed nothing');
  return changeId;
}

async function confirmed(changeId: string, app = here): Promise<Receipt> {
  const isConfirmed = async () => (await receiptOf(changeId, app)).state === 'confirmed';
  await waitUntil('every instance has confirmed the change', isConfirmed, 5_000);
  return receiptOf(changeId, app);
}

describe('the receipt of a change', () => {
  it('becomes confirmed by every instance that runs, within a second of the change, whomever one asks', async () => {
    const changeId = await change();
    for (const app of [here, elsewhere]) {
      const receipt = await confirmed(changeId, app);
      expect(receipt).toMatchObject({ changeId, tenantId: operator.tenantId, confirmed: 2, of: 2 });
      expect(receipt.instances.map(({ instanceId }) => instanceId)).toEqual(['elsewhere', 'here']);
      expect(receipt.afterMs).toBeLessThan(1_000);
    }
  });

  it('names when the bound ends, 120 s after the change', async () => {
    const { revision, committedAt, boundEndsAt } = await receiptOf(await change());
    expect(revision).toBe((await operator.view()).revision);
    expect(Date.parse(boundEndsAt) - Date.parse(committedAt)).toBe(120_000);
    expect(Math.abs(Date.now() - Date.parse(committedAt))).toBeLessThan(5_000);
  });

  it('is confirmed for an earlier change by whoever has a later one', async () => {
    const [first, second] = [await change(), await change()];
    await confirmed(second);
    expect(await receiptOf(first)).toMatchObject({ state: 'confirmed', confirmed: 2, of: 2 });
  });

  it('counts an instance that has joined, and not one that has left', async () => {
    const third = await apps.start('third');
    expect(await confirmed(await change())).toMatchObject({ confirmed: 3, of: 3 });
    await apps.stop(third);
    expect(await confirmed(await change())).toMatchObject({ confirmed: 2, of: 2 });
  });

  it('waits for an instance that does not say anything, and names it', async () => {
    await here.query(`INSERT INTO instances (id, open_gates) VALUES ('frozen', '{}')`);
    const changeId = await change();
    const others = async () => (await receiptOf(changeId)).confirmed === 2;
    await waitUntil('the others have confirmed it', others);
    const { state, of, afterMs, instances } = await receiptOf(changeId);
    expect({ state, of, afterMs }).toEqual({ state: 'pending', of: 3, afterMs: null });
    expect(instances[1]).toMatchObject({ instanceId: 'frozen', confirmedAfterMs: null });
    await here.query(`DELETE FROM instances WHERE id = 'frozen'`);
  });

  it('is not confirmed by a message that was sent before there was such a revision', async () => {
    const { tenantId: clientId, revision } = await operator.view();
    for (const ahead of [1, 2, 1_000]) {
      const message = JSON.stringify({ clientId, feature: 'hitl', revision: revision + ahead });
      await here.query(`SELECT pg_notify('feature.flags.updated', $1)`, [message]);
    }
    // what both heard before this change they have reported when they have confirmed it
    await confirmed(await change(new Operator(here, globexId)));
    const invented = 'SELECT FROM change_confirmations WHERE client_id = $1 AND revision > $2';
    expect(await here.query(invented, [clientId, revision])).toEqual([]);
    const { instances } = await confirmed(await change());
    for (const { confirmedAfterMs } of instances) expect(confirmedAfterMs).toBeGreaterThan(0);
  });
});

it('a change that changes nothing has no id to ask for', async () => {
  await operator.change({ billing: false });
  expect(await operator.change({ billing: false })).toMatchObject({
    changeId: null,
    propagation: 'published',
  });
});

describe('the id of a change', () => {
  it.each(['99999999-9999-4999-8999-999999999999', '00000000-0000-0000-0000-000000000000'])(
    'that there is not is 404: %s',
    async (id) => {
      await expectRefused(here, 'unknown_change', () => ask(id));
    },
  );

  it.each([
    ...['abc', '%20'.repeat(36), 'a'.repeat(150), 'undefined', 'null', '-1', '1e3', '__proto__'],
    ...['11111111-1111-4111-8111-11111111111G', '%7B11111111-1111-4111-8111-111111111111%7D'],
    ...['11111111111141118111111111111111', 'urn:uuid:11111111-1111-4111-8111-111111111111'],
    ...['11111111-1111-4111-8111-111111111111%00', '%0d%0aX:1', '..%2f..%2fhealth', 'a%2Fb', 'x;y=1'],
    '%E2%80%8B11111111-1111-4111-8111-111111111111',
  ])('is refused as %s', async (id) => {
    const { issues } = await expectRefused(here, 'invalid_request', () => ask(id));
    expect(issues).toEqual([{ path: '/change_id', code: expect.any(String), message: expect.any(String) }]);
  });

  it.each([
    ['malformed_url', '%ff'],
    ['uri_too_long', 'a'.repeat(151)],
  ] as const)('is refused by the router, in the envelope: %s', async (code, id) => {
    await expectRefused(here, code, () => ask(id));
  });

  it('in capitals is the same change', async () => {
    const changeId = await change();
    expect(await receiptOf(changeId.toUpperCase())).toMatchObject({ changeId });
  });
});
