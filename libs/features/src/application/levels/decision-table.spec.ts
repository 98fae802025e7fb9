import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { defineFeatures, type FeatureLine } from '../../domain/define-features.js';
import type { Entitlement } from '../../domain/entitlement.js';
import { nextBoundary } from '../../domain/next-boundary.js';
import { takeSnapshot } from '../../domain/snapshot.js';
import { ManualClock } from '../../testing/manual-clock.js';
import { DecisionTable, notHeld, off, on } from './decision-table.js';

const keys = [...Array(40).keys()].map((index) => `f${index}`);
const lines = keys.map((key, index): [string, FeatureLine<string>] => [
  key,
  {
    ...{ title: key, description: key, gate: `F${index}` },
    whenUnset: index % 2 === 0 ? 'inherits' : 'off',
    requires: index % 5 === 4 ? [`f${index - 1}`] : [],
  },
]);
const catalogue = defineFeatures(Object.fromEntries(lines));
const gates = fc.subarray(keys).map((open) => new Set(open.map((key) => key.toUpperCase())));
const instant = fc.integer({ min: 0, max: 50 });
const entitlement: fc.Arbitrary<Entitlement> = fc.oneof(
  fc.record({ enabled: fc.boolean() }),
  fc.record(
    { enabled: fc.boolean(), startsAt: instant, endsAt: instant, limit: fc.nat() },
    { requiredKeys: ['enabled'] },
  ),
);
const entitlements = fc
  .dictionary(fc.constantFrom(...keys), entitlement)
  .map((all) => new Map(Object.entries(all)));
const [expiresAt, everyGate] = [100, new Set(keys.map((key) => key.toUpperCase()))];
const contextOf = (open: ReadonlySet<string>) => ({
  catalogue,
  gates: open,
  limits: new Map<string, number>(),
});
const heldOf = (tenantId: string, all: ReadonlyMap<string, Entitlement>) => ({
  tenantId,
  revision: 1,
  entitlements: all,
});

function tableOf(open: ReadonlySet<string> = everyGate) {
  const clock = new ManualClock();
  return { clock, table: new DecisionTable(contextOf(open), clock) };
}

describe('DecisionTable', () => {
  it('says what a snapshot says, at every moment, whatever the entitlements and gates', () => {
    fc.assert(
      fc.property(gates, entitlements, (open, all) => {
        const { clock, table } = tableOf(open);
        const held = heldOf('t', all);
        table.put({ held, askedAt: 0, expiresAt });
        while (clock.elapsed() < 60) {
          const now = clock.elapsed();
          const wanted = takeSnapshot(contextOf(open), held, clock.now());
          const here = table.get('t', now)?.held;
          expect(here && takeSnapshot(contextOf(open), here, clock.now())).toEqual(wanted);
          const said = keys.map((_, place) => table.decision('t', place, now));
          // of the last millisecond before a window begins or ends nothing is said
          const isSaid = (nextBoundary(all, clock.now()) ?? Infinity) > clock.now() + 1;
          const saidOf = (enabled: boolean) => (enabled ? on : off);
          expect(said).toEqual(
            [...wanted.decisions.values()].map(({ enabled }) => (isSaid ? saidOf(enabled) : notHeld)),
          );
          clock.advance(5);
        }
      }),
    );
  });

  it('asks to be asked again from the moment at which a window begins or ends', () => {
    const { clock, table } = tableOf();
    table.put({ held: heldOf('t', new Map([['f1', { enabled: true, endsAt: 10 }]])), askedAt: 0, expiresAt });
    clock.advance(8);
    expect(table.decision('t', 1, clock.elapsed())).toBe(on);
    clock.advance(2);
    expect(table.decision('t', 1, clock.elapsed())).toBe(notHeld);
    table.get('t', clock.elapsed());
    expect(table.decision('t', 1, clock.elapsed())).toBe(off);
  });

  it('is not a part of a millisecond late where a window ends, which a clock of whole ones does not tell', () => {
    let passed = 0.9;
    const clock = { now: () => Math.floor(passed), elapsed: () => passed };
    const table = new DecisionTable(contextOf(everyGate), clock);
    table.put({ held: heldOf('t', new Map([['f1', { enabled: true, endsAt: 10 }]])), askedAt: 0, expiresAt });
    expect(table.decision('t', 1, clock.elapsed())).toBe(on);
    passed = 10;
    expect(table.decision('t', 1, clock.elapsed())).toBe(notHeld);
  });

  it('decides windows anew when somebody has set the clock', () => {
    const { clock, table } = tableOf();
    table.put({ held: heldOf('t', new Map([['f1', { enabled: true, endsAt: 10 }]])), askedAt: 0, expiresAt });
    clock.set(20);
    table.clockWasSet();
    expect(table.decision('t', 1, clock.elapsed())).toBe(notHeld);
    table.get('t', clock.elapsed());
    expect(table.decision('t', 1, clock.elapsed())).toBe(off);
  });

  it('takes an entitlement that does not say whether it is on for off, in bits as in full', () => {
    const { table } = tableOf();
    const broken = JSON.parse('{ "f0": {} }') as Record<string, Entitlement>;
    const held = heldOf('t', new Map(Object.entries(broken)));
    table.put({ held, askedAt: 0, expiresAt });
    const here = table.get('t', 1)?.held;
    expect(here && takeSnapshot(contextOf(everyGate), here, 0).decisions.get('f0')?.enabled).toBe(false);
  });

  it('holds nothing that is too old, has been dropped, or was never there', () => {
    const { table } = tableOf();
    table.put({ held: heldOf('t', new Map()), askedAt: 0, expiresAt });
    expect([table.decision('t', 0, 99), table.decision('t', 0, 100), table.get('t', 100)]).toEqual([
      on,
      notHeld,
      undefined,
    ]);
    expect(table.decision('u', 0, 0)).toBe(notHeld);
    table.drop('t');
    expect([table.decision('t', 0, 0), table.revisionOf('t'), table.size]).toEqual([notHeld, undefined, 0]);
  });

  it('keeps tenants apart as it grows, and when slots are taken again', () => {
    const { table } = tableOf();
    const all = (tenant: number) => new Map([['f1', { enabled: tenant % 3 === 0 }]]);
    const put = (tenant: number) => {
      table.put({ held: heldOf(`t${tenant}`, all(tenant)), askedAt: tenant, expiresAt: 10_000 });
    };
    for (let tenant = 0; tenant < 1_000; tenant += 1) put(tenant);
    for (let tenant = 0; tenant < 1_000; tenant += 2) table.drop(`t${tenant}`);
    for (let tenant = 1_000; tenant < 1_400; tenant += 1) put(tenant);
    for (let tenant = 1; tenant < 1_400; tenant += tenant < 1_000 ? 2 : 1) {
      expect([tenant, table.decision(`t${tenant}`, 1, 0)]).toEqual([tenant, tenant % 3 === 0 ? on : off]);
    }
    expect([table.size, table.decision('t0', 1, 0), table.oldestMs(2_000)]).toEqual([900, notHeld, 1_999]);
    table.sweep(10_000);
    expect(table.size).toBe(0);
  });
});
