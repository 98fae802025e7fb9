import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { parseChangeMessage } from '../../src/ports/change-message.js';
import { ScriptedDelivery } from './model/delivery.js';
import type { Setting } from './model/model-instance.js';
import { ModelTime, useModelTimers } from './model/model-time.js';
import { ModelWorld, tenantIds } from './model/model-world.js';

const [tenant] = tenantIds;
const [a, b, c] = [0, 1, 2];
const everything: Setting = { hasLog: true, hasCache: true, feeds: ['shared'] };
const withoutLog: Setting = { ...everything, hasLog: false };
const logAlone: Setting = { ...everything, feeds: [] };
const storeAlone: Setting = { hasLog: true, hasCache: false, feeds: ['store'] };

let time: ModelTime;
let delivery: ScriptedDelivery;
let putBack: () => void;

beforeAll(() => {
  putBack = useModelTimers(() => time);
});
afterAll(() => putBack());
beforeEach(() => {
  time = new ModelTime();
  delivery = new ScriptedDelivery();
});

/** A world of three instances that have heard of everything, in which the first `warm` hold the tenant. */
async function world(setting: Setting, ...warm: readonly number[]): Promise<ModelWorld> {
  const all = await new ModelWorld(delivery, time, setting).begin(3);
  await all.pass(2_000);
  for (const place of warm) await read(all, place);
  return all;
}

async function read(all: ModelWorld, place: number): Promise<void> {
  await all.read(place, tenant);
  await all.network.untilIdle();
}

async function change(all: ModelWorld, place: number): Promise<void> {
  await all.change(place, tenant);
  await all.network.untilIdle();
}

describe('a read that was under way when the tenant changed', () => {
  it('is not kept by an instance that has heard of the change', async () => {
    const all = await world(storeAlone);
    delivery.holdsBack = /instance 1 is answered entitlements/;
    await read(all, b);
    await change(all, a);
    delivery.holdsBack = undefined;
    await all.network.untilIdle();
    expect(all.said(b, tenant)).not.toBe(0);
  });

  it('is not joined by who asks after the acknowledgement', async () => {
    const all = await world(everything);
    delivery.holdsBack = /instance 0 is answered entitlements/;
    await read(all, a);
    await change(all, a);
    // what its own change left behind must not answer instead
    all.instance(a).assembled.table.clear();
    await read(all, a);
    delivery.holdsBack = undefined;
    await all.network.untilIdle();
    expect([all.witness.answers, all.witness.broken]).toEqual([2, []]);
  });

  it('does not fill the shared level after the change was published', async () => {
    const all = await world(logAlone);
    delivery.holdsBack = /instance 1 is answered entitlements/;
    await read(all, b);
    await change(all, a);
    delivery.holdsBack = undefined;
    await all.network.untilIdle();
    expect(all.cache.read(tenant).cached).toBeUndefined();
  });
});

describe('an instance that begins, or was away', () => {
  it('keeps nothing that it read before it first looked at the log', async () => {
    const all = await world(storeAlone);
    delivery.holdsBack = /instance 1 asks (log|subscribe)/;
    await all.kill(b);
    await read(all, b);
    await change(all, a);
    delivery.holdsBack = /instance 1 asks subscribe/;
    await all.pass(1_000);
    expect(all.said(b, tenant)).not.toBe(0);
  });

  it('believes the shared level nothing that is older than its first look at the log', async () => {
    const all = await world(everything, b);
    all.become(a, all.cacheService, 'down');
    delivery.holdsBack = /asks outbox/;
    await change(all, a);
    await all.kill(b);
    all.instance(b).feeds.forEach((feed) => feed.cut());
    await all.network.untilIdle();
    await read(all, b);
    delivery.holdsBack = undefined;
    await all.pass(6_000);
    await read(all, b);
    expect(all.witness.broken).toEqual([]);
  });

  it('asks the store, and not the shared level, when it wakes from a long pause', async () => {
    const all = await world(everything, b);
    all.become(a, all.cacheService, 'down');
    all.become(c, all.cacheService, 'down');
    all.pause(b);
    await change(all, a);
    await all.pass(10_000);
    all.resume(b);
    delivery.holdsBack = /instance 1 asks (log|outbox)/;
    await read(all, b);
    expect(all.witness.broken).toEqual([]);
  });

  it('decides nothing from memory while its feed is cut and nobody notices', async () => {
    const all = await world(withoutLog, b);
    all.instance(b).feeds.forEach((feed) => feed.cut());
    await change(all, a);
    await all.pass(5_100);
    await read(all, b);
    expect([all.witness.answers, all.witness.broken]).toEqual([2, []]);
  });
});

describe('a change that was committed', () => {
  it('is published by another instance when its writer dies first', async () => {
    const all = await world(withoutLog, b);
    all.instance(a).process.diesAtCommit = true;
    await change(all, a);
    await all.pass(2_000);
    expect([all.store.versions(tenant).length, all.said(b, tenant)]).not.toEqual([2, 0]);
  });

  it('is heard of under whatever spelling of the tenant’s id', async () => {
    const all = await world(withoutLog, b);
    all.changeByHand(tenant, true);
    const message = parseChangeMessage(JSON.stringify({ clientId: tenant.toUpperCase() }));
    if (message) all.tell(tenant, message);
    await all.network.untilIdle();
    expect(all.said(b, tenant)).not.toBe(0);
  });
});

describe('whatever is lost, nothing is served that was read more than 120 s ago', () => {
  it('by this process, on a clock that nobody sets', async () => {
    const all = await world(withoutLog, b);
    all.instance(b).feeds.forEach((feed) => (feed.losesNext = 1));
    await change(all, a);
    await all.pass(121_000);
    await read(all, b);
    expect([all.witness.answers, all.witness.broken]).toEqual([2, []]);
  });

  it('through the shared level, however long the store took to answer', async () => {
    const all = await world(everything);
    delivery.holdsBack = /instance 1 is answered entitlements/;
    await read(all, b);
    all.changeByHand(tenant, false);
    await all.pass(400);
    delivery.holdsBack = undefined;
    await all.network.untilIdle();
    await all.pass(119_800);
    await read(all, c);
    expect([all.witness.answers, all.witness.broken]).toEqual([2, []]);
  });
});
