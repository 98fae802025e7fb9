import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { defineFeatures } from '../../domain/define-features.js';
import {
  EntitlementsUnavailableError,
  RevisionNotReachedError,
  UnknownTenantError,
} from '../../domain/errors.js';
import { ManualClock } from '../../testing/manual-clock.js';
import { CircuitBreaker } from './circuit-breaker.js';
import { DecisionTable } from './decision-table.js';
import { EntitlementLevels } from './entitlement-levels.js';
import { Floors } from './floors.js';
import { Lease } from './lease.js';
import { HandCache, HandStore, settled, stateOf } from './level.fixture.js';
import { SharedLevel } from './shared-level.js';
import { StoreLevel } from './store-level.js';

const catalogue = defineFeatures({ it: { title: 'It', description: 'It.', gate: 'IT', whenUnset: 'off' } });

describe('EntitlementLevels', () => {
  let clock: ManualClock;
  let store: HandStore;
  let cache: HandCache;
  let lease: Lease;
  let levels: EntitlementLevels;

  function setUp(budgetMs = 120_000): void {
    [clock, store, cache, lease] = [new ManualClock(), new HandStore(), new HandCache(), new Lease()];
    clock.advance(1);
    lease.extend(1);
    const breaker = () => new CircuitBreaker('it', clock, { failures: 99, openMs: 1 });
    const table = new DecisionTable({ catalogue, gates: new Set(['IT']), limits: new Map() }, clock);
    const shared = new SharedLevel(cache, breaker());
    const parts = { clock, lease, table, shared, floors: new Floors(), budgetMs };
    levels = new EntitlementLevels({ ...parts, store: new StoreLevel(store, breaker(), 500) });
  }

  /** A read that the store answers so. */
  async function readOf(revision: number) {
    const read = levels.read('t');
    await settled();
    store.asked.at(-1)?.answer(stateOf(revision));
    return read;
  }
  async function readFailing() {
    const read = levels.read('t');
    await settled();
    store.asked.at(-1)?.fail(new Error('offline'));
    return read;
  }
  const share = (revision: number, ageMs: number) =>
    (cache.answer = { cached: { held: stateOf(revision), ageMs }, fence: 'f' });
  const lapse = () => clock.advance(4_000);

  beforeEach(() => {
    // deadlines pass for nobody here
    jest.useFakeTimers({ doNotFake: ['setImmediate'] });
    setUp();
  });
  afterEach(() => void jest.useRealTimers());

  it('answers from the store, then by itself, and only while the lease lasts', async () => {
    expect(await readOf(2)).toMatchObject({ level: 'store', held: stateOf(2) });
    expect([levels.decision('t', 0), (await levels.read('t')).level]).toEqual([1, 'process']);
    lapse();
    expect([levels.decision('t', 0), levels.inProcess('t')]).toEqual([-1, undefined]);
  });

  it('answers from the shared level, with the age that it has there, and keeps it for the rest', async () => {
    share(2, 100_000);
    expect(await levels.read('t')).toMatchObject({ level: 'shared', ageMs: 100_000 });
    expect([levels.decision('t', 0), store.asked.length]).toEqual([1, 0]);
    clock.advance(20_000);
    lease.extend(clock.elapsed());
    expect(levels.decision('t', 0)).toBe(-1);
  });

  it('waits for both levels together no longer than for the store alone', async () => {
    cache.answer = 'hangs';
    const read = expect(levels.read('t')).rejects.toBeInstanceOf(EntitlementsUnavailableError);
    clock.advance(150);
    await jest.advanceTimersByTimeAsync(150);
    expect(store.asked).toHaveLength(1);
    await jest.advanceTimersByTimeAsync(350);
    await read;
  });

  it.each([
    ['is too old', () => void share(2, 120_000)],
    ['is older than a change that was heard of', () => levels.heard('t', 3)],
    ['may be older than a change by hand', () => levels.heard('t')],
    ['was read before a generation ended', () => levels.forgetEverything()],
    ['cannot be proven, because the lease has run out', () => lapse()],
  ])('asks the store when what is shared %s', async (_, given) => {
    share(2, 0);
    given();
    expect(await readOf(4)).toMatchObject({ level: 'store', held: { revision: 4 } });
  });

  it('fills the shared level with what is left of the budget, and the fence from before the read', async () => {
    cache.answer = { cached: undefined, fence: 'before' };
    const read = levels.read('t');
    await settled();
    cache.answer = { cached: undefined, fence: 'after' };
    clock.advance(400);
    store.asked[0]?.answer(stateOf(2));
    await read;
    expect(cache.told).toEqual([['fill', 2, 'before', 119_600]]);
  });

  it('keeps nothing that was asked for before a change was heard of and does not show it', async () => {
    const read = levels.read('t');
    await settled();
    levels.heard('t', 3);
    store.asked[0]?.answer(stateOf(2));
    expect([(await read).held.revision, levels.inProcess('t')]).toEqual([2, undefined]);
  });

  it('reads nothing anew for a message that it knows of already', async () => {
    await readOf(2);
    levels.heard('t', 2);
    levels.heard('t', 1);
    expect(levels.decision('t', 0)).toBe(1);
    levels.heard('t', 3);
    expect(levels.decision('t', 0)).toBe(-1);
  });

  it('lets nobody join a load from before a message, even one that it knows of already', async () => {
    await readOf(2);
    lapse();
    void levels.read('t');
    await settled();
    levels.heard('t', 2);
    void levels.read('t');
    await settled();
    expect(store.asked).toHaveLength(3);
  });

  it('serves its own change from the moment at which it learns of it', async () => {
    await readOf(1);
    levels.learn(stateOf(2), clock.elapsed());
    expect([levels.decision('t', 0), levels.inProcess('t')?.held.revision]).toEqual([1, 2]);
  });

  it('never replaces what it holds by something older', async () => {
    const slow = levels.read('t');
    await settled();
    levels.heard('t', 1);
    clock.advance(1);
    await readOf(4);
    store.asked[0]?.answer(stateOf(2));
    await slow;
    expect(levels.inProcess('t')?.held.revision).toBe(4);
  });

  it('serves what is in hand when the store cannot be asked, and nothing that a change was heard of', async () => {
    await readOf(2);
    lapse();
    expect(await readFailing()).toMatchObject({ level: 'process', ageMs: 4_000 });
    levels.heard('t', 3);
    await expect(readFailing()).rejects.toMatchObject({ code: 'feature_lookup_failed' });
  });

  it('serves what is shared when neither the lease nor the store is there', async () => {
    share(2, 10);
    lapse();
    expect(await readFailing()).toMatchObject({ level: 'shared', held: { revision: 2 } });
  });

  it('serves nothing that is older than its budget, even when nothing else is there', async () => {
    await readOf(2);
    clock.advance(120_000);
    await expect(readFailing()).rejects.toMatchObject({ code: 'feature_lookup_failed' });
  });

  it('says of a tenant that the store does not know that it does not know it, whatever is shared', async () => {
    share(2, 10);
    lapse();
    const read = levels.read('t');
    await settled();
    store.asked[0]?.answer(undefined);
    await expect(read).rejects.toBeInstanceOf(UnknownTenantError);
  });

  it('has reached a revision once it serves it, and serves nothing older from then on', async () => {
    share(2, 0);
    const reached = levels.reach('t', 4);
    await settled();
    store.asked[0]?.answer(stateOf(4));
    await reached;
    expect(levels.inProcess('t')?.held.revision).toBe(4);
    lapse();
    await expect(readFailing()).resolves.toMatchObject({ held: { revision: 4 } });
  });

  it('has not reached what the store itself has not', async () => {
    const reached = levels.reach('t', 9);
    await settled();
    store.asked[0]?.answer(stateOf(2));
    await settled();
    clock.advance(1);
    store.asked[1]?.answer(stateOf(2));
    await expect(reached).rejects.toBeInstanceOf(RevisionNotReachedError);
  });

  it('keeps nothing, shares nothing and joins nobody without a budget', async () => {
    setUp(0);
    share(2, 0);
    void levels.read('t');
    await readOf(4);
    expect([levels.decision('t', 0), store.asked.length, cache.told]).toEqual([-1, 2, []]);
  });
});
