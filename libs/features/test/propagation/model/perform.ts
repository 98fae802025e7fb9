import type { Deed, DeedName } from './deeds.js';
import { tenantIds, type ModelWorld } from './model-world.js';

type Performance = (world: ModelWorld, deed: Deed & { readonly tenantId: string }) => Promise<void> | void;

const feedsOf = (world: ModelWorld, { who }: Deed) => world.instance(who).feeds;
const feedOf = (world: ModelWorld, deed: Deed) =>
  feedsOf(world, deed)[deed.amount % 2] ?? feedsOf(world, deed)[0];

const performances: Record<DeedName, Performance> = {
  change: (world, { who, tenantId }) => world.change(who, tenantId),
  'change by hand': async (world, { tenantId, amount }) => {
    world.changeByHand(tenantId, amount % 2 === 0);
    await world.network.arrive(amount % 3);
    world.tell(tenantId);
  },
  'change by hand in silence': (world, { tenantId }) => void world.changeByHand(tenantId, true),
  read: (world, { who, tenantId }) => world.read(who, tenantId),
  reach: (world, { who, tenantId, amount }) => world.reach(who, tenantId, amount % 2),
  deliver: (world, { amount }) => world.network.arrive(1 + amount),
  pass: (world, { amount }) => world.pass(amount * 8),
  wait: (world, { amount }) => world.pass(500 + amount * 60),
  'wait long': (world, { amount }) => world.pass(3_500 + amount * 100),
  'lose a message': (world, deed) => feedsOf(world, deed).forEach((feed) => (feed.losesNext += 1)),
  'double a message': (world, deed) => feedsOf(world, deed).forEach((feed) => (feed.doublesNext += 1)),
  'cut a feed': (world, deed) => feedOf(world, deed)?.cut(),
  'heal a feed': (world, deed) => feedsOf(world, deed).forEach((feed) => feed.heal()),
  'freeze the shared level': (world, { who }) => world.become(who, world.cacheService, 'frozen'),
  'break the shared level': (world, { who }) => world.become(who, world.cacheService, 'down'),
  'thaw the shared level': (world, { who }) => world.become(who, world.cacheService, 'up'),
  'freeze the store': (world, { who }) => world.become(who, world.storeService, 'frozen'),
  'break the store': (world, { who }) => world.become(who, world.storeService, 'down'),
  'thaw the store': (world, { who }) => world.become(who, world.storeService, 'up'),
  kill: (world, { who }) => world.kill(who),
  'die at commit': async (world, { who, tenantId }) => {
    world.instance(who).process.diesAtCommit = true;
    await world.change(who, tenantId);
    await world.network.arrive(4);
    await world.kill(who);
  },
  pause: (world, { who }) => world.pause(who),
  resume: (world, { who }) => world.resume(who),
  'set the clock': (world, { who, amount }) => {
    world.instance(who).process.clockOffsetMs += (amount - 10) * 100_000;
  },
};

export async function perform(world: ModelWorld, deed: Deed): Promise<void> {
  await performances[deed.what](world, { ...deed, tenantId: tenantIds[deed.tenant] });
}
