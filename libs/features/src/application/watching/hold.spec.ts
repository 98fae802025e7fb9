import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { defineFeatures } from '../../domain/define-features.js';
import type { Entitlement, TenantEntitlements } from '../../domain/entitlement.js';
import { EntitlementsUnavailableError, FeatureDisabledError } from '../../domain/errors.js';
import { ManualClock } from '../../testing/manual-clock.js';
import { assemble, type Assembled } from '../assemble.js';
import { HandStore } from '../levels/level.fixture.js';
import { holdFeature } from './hold.js';

const about = { description: '', whenUnset: 'off' } as const;
const catalogue = defineFeatures({
  it: { ...about, title: 'It', gate: 'ENABLE_IT' },
  more: { ...about, title: 'More', gate: 'ENABLE_MORE', requires: ['it'] },
});
const context = {
  catalogue,
  gates: new Set(['ENABLE_IT', 'ENABLE_MORE']),
  limits: new Map<string, number>(),
};

/** Answers at once what it holds. */
class HoldingStore extends HandStore {
  held: TenantEntitlements | Error | undefined;
  reads = 0;

  override async read(): Promise<TenantEntitlements | undefined> {
    this.reads += 1;
    if (this.held instanceof Error) throw this.held;
    return this.held;
  }
}

describe('hold', () => {
  let clock: ManualClock;
  let store: HoldingStore;
  let parts: Assembled;
  let revision: number;

  beforeEach(() => {
    jest.useFakeTimers();
    [clock, store, revision] = [new ManualClock(1_000), new HoldingStore(), 0];
    parts = assemble({ ...context, clock, store });
    set({ it: { enabled: true }, more: { enabled: true } });
  });
  afterEach(async () => {
    await parts.watches.stop();
    jest.useRealTimers();
  });

  async function pass(ms = 0): Promise<void> {
    clock.advance(ms);
    await jest.advanceTimersByTimeAsync(ms);
  }

  function set(entitlements: Readonly<Record<string, Entitlement>>): void {
    revision += 1;
    store.held = { tenantId: 't', revision, entitlements: new Map(Object.entries(entitlements)) };
  }

  const hold = (feature: string, until?: AbortSignal, tenantId = 't') =>
    holdFeature(parts.watches, { tenantId, feature }, until);
  const hear = () => parts.heard.hear({ tenantId: 't', revision });
  const whyOf = ({ reason }: AbortSignal): unknown =>
    reason instanceof FeatureDisabledError ? reason.decision.reason : (reason as unknown);

  it('lasts while the feature is on, whatever else changes', async () => {
    parts.watches.start();
    const signal = hold('it');
    await pass(5_000);
    set({ it: { enabled: true } });
    hear();
    await pass(5_000);
    expect([signal.aborted, store.reads]).toEqual([false, expect.any(Number)]);
  });

  it.each([
    ['it', 'not_entitled'],
    ['more', 'requirement_off'],
  ])('ends as soon as it is heard that %s is off: %s', async (feature, why) => {
    const signal = hold(feature);
    await pass();
    expect(signal.aborted).toBe(false);
    set({ it: { enabled: false }, more: { enabled: true } });
    hear();
    await pass();
    expect([signal.aborted, whyOf(signal)]).toEqual([true, why]);
  });

  it('ends within a second when nothing is heard', async () => {
    parts.watches.start();
    const signal = hold('it');
    await pass();
    set({});
    await pass(1_000);
    expect(whyOf(signal)).toBe('not_entitled');
  });

  it('ends with the window, to the millisecond', async () => {
    set({ it: { enabled: true, endsAt: clock.now() + 700 } });
    const signal = hold('it');
    await pass(699);
    expect(signal.aborted).toBe(false);
    await pass(1);
    expect(whyOf(signal)).toBe('expired');
  });

  it('ends soon where the feature is off, unknown, or of nobody', async () => {
    const unknown = hold('telepathy');
    await pass();
    expect(whyOf(unknown)).toBe('unknown_feature');
    store.held = undefined;
    const nobodys = hold('it', undefined, 'somebody else');
    await pass();
    expect(whyOf(nobodys)).toBe('unknown_tenant');
  });

  it('ends when nobody can say any more, with that as its reason', async () => {
    const signal = hold('it');
    await pass();
    store.held = new Error('offline');
    hear();
    await pass();
    expect(whyOf(signal)).toBeInstanceOf(EntitlementsUnavailableError);
  });

  it.each([
    ['its work is done', (done: AbortController) => done.abort()],
    ['it has ended', () => set({})],
  ])('reads and waits for nothing any more once %s', async (_, end) => {
    set({ it: { enabled: true, endsAt: clock.now() + 60_000 } });
    const done = new AbortController();
    const signal = hold('it', done.signal);
    await pass();
    end(done);
    hear();
    await pass();
    const { reads } = store;
    hear();
    await pass(120_000);
    expect([store.reads, jest.getTimerCount()]).toEqual([reads, 0]);
    expect(signal.aborted).toBe(!done.signal.aborted);
  });

  it('does not begin for work that is done already', async () => {
    const signal = hold('it', AbortSignal.abort());
    set({});
    hear();
    await pass(10_000);
    expect(signal.aborted).toBe(false);
  });

  it('that is let go twice lets go of nobody else', async () => {
    const [stop, told] = [parts.watches.watch('t', () => undefined), [] as unknown[]];
    stop();
    parts.watches.watch('t', (state) => told.push(state));
    stop();
    await pass();
    set({});
    hear();
    await pass();
    expect(told).toHaveLength(2);
  });
});
