import { afterAll, beforeAll, beforeEach, expect, it, jest } from '@jest/globals';
import { EntitlementService, FeatureService } from '@gatehouse/features';
import { refusalOf } from './support/failure.js';
import { Operator } from './support/operator.js';
import type { TestApp } from './support/test-app.js';
import { TestApps } from './support/test-apps.js';
import { waitUntil } from './support/wait-until.js';

const path = '/v1/platform/features';
const as = 'operator@gatehouse.test';
let apps: TestApps;
let here: TestApp;
let elsewhere: TestApp;
let operator: Operator;

beforeAll(async () => {
  apps = await TestApps.create();
  here = await apps.start('here');
  elsewhere = await apps.start('elsewhere');
  operator = new Operator(here);
});

afterAll(() => apps.close());

beforeEach(async () => {
  // three tenants, of which nobody has been told anything about billing; a change, so that nothing is kept
  await operator.change({ billing: false });
  await operator.change({ billing: null });
});

async function billing(app = here): Promise<unknown> {
  const answer = await app.call(path, { as });
  expect(answer.status).toBe(200);
  const { features } = (await answer.json()) as { features: { key: string; tenants: unknown }[] };
  return features.find(({ key }) => key === 'billing')?.tenants;
}

const nobodys = { on: 0, off: 0, unset: 3 };

it('a change is counted in the very next answer of its instance, and within a second in the others’', async () => {
  expect([await billing(), await billing(elsewhere)]).toEqual([nobodys, nobodys]);
  for (const state of ['on', 'off'] as const) {
    await operator.change({ billing: state === 'on' });
    const counted = { ...nobodys, [state]: 1, unset: 2 };
    expect(await billing()).toEqual(counted);
    const isCounted = async () => JSON.stringify(await billing(elsewhere)) === JSON.stringify(counted);
    await waitUntil('it is counted elsewhere, too', isCounted, 1_000);
  }
});

it('is counted once for all who ask at a time', async () => {
  const count = jest.spyOn(here.app.get(EntitlementService), 'count');
  await here.cookieOf(as);
  let isOn = false;
  const isCountedOnce = async () => {
    await operator.change({ billing: (isOn = !isOn) });
    count.mockClear();
    await Promise.all(Array.from({ length: 20 }, () => billing()));
    await billing();
    return count.mock.calls.length === 1;
  };
  // hearing of the change once more, by another way, voids what was counted: then they are two, and never twenty
  await waitUntil('it is counted once', isCountedOnce, 5_000);
  count.mockRestore();
});

it('a count that was begun before a change is not shown after it', async () => {
  const entitlements = here.app.get(EntitlementService);
  const count = entitlements.count.bind(entitlements);
  let counted = false;
  let release: () => void = () => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  const spy = jest.spyOn(entitlements, 'count').mockImplementationOnce(async () => {
    const counts = await count();
    counted = true;
    await held;
    return counts;
  });
  const begun = billing();
  await waitUntil('it has counted', async () => counted);
  await operator.change({ billing: true });
  release();
  expect(await begun).toEqual(nobodys);
  expect(await billing()).toEqual({ on: 1, off: 0, unset: 2 });
  spy.mockRestore();
});

it('a failure is not kept', async () => {
  await here.query('ALTER TABLE client_features RENAME TO lost');
  const failed = await here.call(path, { as });
  await here.query('ALTER TABLE lost RENAME TO client_features');
  expect(await refusalOf(failed)).toEqual({ status: 503, error: 'feature_lookup_failed' });
  expect(await billing()).toEqual(nobodys);
});

/** Resolves when nothing more is heard, not even of what the log tells again. */
async function quiet(): Promise<void> {
  let heardAt = performance.now();
  const stop = here.app.get(FeatureService).onChange(() => (heardAt = performance.now()));
  await waitUntil('nothing is heard', async () => performance.now() - heardAt > 2_000);
  stop();
}

it('what nobody was told of is counted within some seconds', async () => {
  await quiet();
  expect(await billing()).toEqual(nobodys);
  await here.query(`INSERT INTO tenants (name) VALUES ('Unannounced')`);
  const isCounted = async () => JSON.stringify(await billing()) === JSON.stringify({ ...nobodys, unset: 4 });
  await waitUntil('the tenant is counted', isCounted, 7_000);
  await here.query(`DELETE FROM tenants WHERE name = 'Unannounced'`);
});
