import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { EntitlementsUnavailableError, UnknownTenantError } from '../../domain/errors.js';
import { TenantWatch, type TenantReading, type TenantState } from './tenant-watch.js';

const at = (revision: number, changesInMs?: number): TenantReading => ({
  snapshot: { tenantId: 't', revision, decisions: new Map(), limits: new Map() },
  changesInMs,
  stamp: undefined,
});

describe('TenantWatch', () => {
  let next: () => Promise<TenantReading>;
  let readings: number;
  let watch: TenantWatch;
  let told: TenantState[];
  const watcher = (state: TenantState) => void told.push(state);
  const pass = (ms = 0) => jest.advanceTimersByTimeAsync(ms);
  const revisions = () => told.map((state) => (state instanceof Error ? state.name : state.revision));

  beforeEach(() => {
    jest.useFakeTimers();
    [readings, told, next] = [0, [], () => Promise.resolve(at(1))];
    watch = new TenantWatch(() => {
      readings += 1;
      return next();
    });
    watch.add(watcher);
  });
  afterEach(() => void jest.useRealTimers());

  it('tells what it has read, and again only what differs', async () => {
    await pass();
    watch.refresh();
    await pass();
    next = () => Promise.resolve(at(2));
    watch.refresh();
    await pass();
    expect([revisions(), readings]).toEqual([[1, 2], 3]);
  });

  it('tells a newcomer at once what the others know', async () => {
    await pass();
    const newcomer: TenantState[] = [];
    watch.add((state) => newcomer.push(state));
    expect(newcomer).toEqual(told);
  });

  it('reads once more, and not more often, for all that is asked while it reads', async () => {
    let answer: (reading: TenantReading) => void = () => undefined;
    await pass();
    next = () => new Promise((resolve) => (answer = resolve));
    watch.refresh();
    next = () => Promise.resolve(at(3));
    for (let times = 0; times < 5; times += 1) watch.refresh();
    answer(at(2));
    await pass();
    expect([revisions(), readings]).toEqual([[1, 2, 3], 3]);
  });

  it('reads anew when a window begins or ends', async () => {
    next = () => Promise.resolve(at(1, 500));
    watch.refresh();
    await pass();
    next = () => Promise.resolve(at(2));
    await pass(499);
    expect(revisions()).toEqual([1]);
    await pass(1);
    expect(revisions()).toEqual([1, 2]);
  });

  it('waits for one that is further away than timers reach', async () => {
    next = () => Promise.resolve(at(1, 2 ** 40));
    watch.refresh();
    await pass(10_000);
    expect(readings).toBeLessThanOrEqual(2);
  });

  it('tells that nobody can say, once, and tells when somebody can again', async () => {
    next = () => Promise.reject(new Error('offline'));
    for (let times = 0; times < 3; times += 1) {
      watch.refresh();
      await pass();
    }
    next = () => Promise.resolve(at(1));
    watch.refresh();
    await pass();
    expect(revisions().slice(-2)).toEqual([EntitlementsUnavailableError.name, 1]);
    expect(revisions().filter((each) => each === EntitlementsUnavailableError.name)).toHaveLength(1);
  });

  it('tells what the library says is wrong as it is', async () => {
    next = () => Promise.reject(new UnknownTenantError('t'));
    watch.refresh();
    await pass();
    expect(told.at(-1)).toBeInstanceOf(UnknownTenantError);
  });

  it('tells and reads nothing any more, and waits for nothing, once nobody watches', async () => {
    next = () => Promise.resolve(at(1, 500));
    watch.refresh();
    await pass();
    const before = readings;
    watch.remove(watcher);
    expect([watch.isWatched, jest.getTimerCount()]).toEqual([false, 0]);
    watch.refresh();
    await pass(10_000);
    expect(readings).toBe(before);
  });
});
