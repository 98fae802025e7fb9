import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { TestApps } from './support/test-apps.js';
import type { TestApp } from './support/test-app.js';

interface Instances {
  readonly instances: readonly {
    readonly instanceId: string;
    readonly startedAt: string;
    readonly silentMs: number;
    readonly gateFingerprint: string;
    readonly openGates: readonly string[];
  }[];
  readonly disagreements: readonly {
    readonly gate: string;
    readonly openOn: readonly string[];
    readonly shutOn: readonly string[];
  }[];
}

let apps: TestApps;
let one: TestApp;
let other: TestApp;

beforeAll(async () => {
  apps = await TestApps.create();
  one = await apps.start('one');
  other = await apps.start('other', { ENABLE_BILLING: 'false', ENABLE_SCORING_PRO: 'false' });
});

afterAll(() => apps.close());

async function instances(app = one): Promise<Instances> {
  const answer = await app.call('/v1/platform/instances', { as: 'operator@gatehouse.test' });
  expect([answer.status, answer.headers.get('cache-control')]).toEqual([200, 'no-store']);
  return (await answer.json()) as Instances;
}

const fingerprints = (found: Instances) =>
  new Set(found.instances.map(({ gateFingerprint }) => gateFingerprint)).size;

it('says what runs, since when, and with which gates, whichever instance one asks', async () => {
  for (const app of [one, other]) {
    const { instances: found } = await instances(app);
    expect(found.map(({ instanceId }) => instanceId)).toEqual(['one', 'other']);
    for (const { startedAt, silentMs } of found) {
      expect(Math.abs(Date.now() - Date.parse(startedAt))).toBeLessThan(60_000);
      expect(silentMs).toBeLessThan(5_000);
    }
    expect(found[0]?.openGates).toContain('ENABLE_BILLING');
    expect(found[1]?.openGates).not.toContain('ENABLE_BILLING');
  }
});

it('names each gate that two instances disagree about, with both sides', async () => {
  const found = await instances();
  const sides = { openOn: ['one'], shutOn: ['other'] };
  expect(found.disagreements).toHaveLength(2);
  expect(found.disagreements).toEqual(
    expect.arrayContaining([
      { gate: 'ENABLE_BILLING', ...sides },
      { gate: 'ENABLE_SCORING_PRO', ...sides },
    ]),
  );
  expect(fingerprints(found)).toBe(2);
});

it('names none once all that run agree', async () => {
  await apps.stop(other);
  other = await apps.start('next');
  const found = await instances();
  expect(found.instances.map(({ instanceId }) => instanceId)).toEqual(['next', 'one']);
  expect([found.disagreements, fingerprints(found)]).toEqual([[], 1]);
});
