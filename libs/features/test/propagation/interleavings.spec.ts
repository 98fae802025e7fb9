import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc, { type Scheduler } from 'fast-check';
import { deed, quietDeed, type Deed } from './model/deeds.js';
import { perform } from './model/perform.js';
import type { Setting } from './model/model-instance.js';
import { ModelTime, useModelTimers } from './model/model-time.js';
import { ModelWorld } from './model/model-world.js';

/** `random`, or a number to repeat a run with; `PROTOCOL_RUNS=10` makes it ten times as long. */
const random = process.env['PROTOCOL_SEED'] === 'random';
const seed = random
  ? Math.floor(Math.random() * 2 ** 31)
  : Number(process.env['PROTOCOL_SEED'] ?? 20_261_122);
const share = Number(process.env['PROTOCOL_RUNS'] ?? 1);

const settings: Record<string, Setting> = {
  'log, shared level and its bus': { hasLog: true, hasCache: true, feeds: ['shared'] },
  'log, shared level and both buses': { hasLog: true, hasCache: true, feeds: ['shared', 'store'] },
  'log and the store’s bus': { hasLog: true, hasCache: false, feeds: ['store'] },
  'log alone': { hasLog: true, hasCache: true, feeds: [] },
  'no log': { hasLog: false, hasCache: true, feeds: ['shared'] },
};

let time: ModelTime;
let interleavings = 0;
let answers = 0;

async function live(
  scheduler: Scheduler,
  setting: Setting,
  deeds: readonly Deed[],
  isCalm: boolean,
): Promise<void> {
  time = new ModelTime();
  const world = await new ModelWorld(scheduler, time, setting).begin(deeds.length % 3 === 0 ? 3 : 2);
  world.witness.isCalm = isCalm;
  for (const each of deeds) {
    await perform(world, each);
    world.look();
    if (world.witness.broken.length > 0) break;
  }
  await world.network.untilIdle();
  interleavings += 1;
  answers += world.witness.answers;
  expect(world.witness.broken).toEqual([]);
}

const check = (
  name: string,
  deeds: fc.Arbitrary<Deed[]>,
  { runs, isCalm }: { runs: number; isCalm: boolean },
) => {
  const setting = settings[name];
  if (!setting) throw new Error(name);
  const property = fc.asyncProperty(fc.scheduler(), deeds, (scheduler, all) =>
    live(scheduler, setting, all, isCalm),
  );
  return fc.assert(property, { numRuns: Math.ceil(runs * share), seed });
};

describe('what is promised of reads, whatever the order of things', () => {
  let putBack: () => void;

  beforeAll(() => {
    putBack = useModelTimers(() => time);
  });

  afterAll(() => putBack());

  it.each(Object.keys(settings).filter((name) => name !== 'log alone'))(
    'holds while nothing fails: %s',
    (name) => check(name, fc.array(quietDeed, { minLength: 4, maxLength: 12 }), { runs: 970, isCalm: true }),
  );

  it.each(Object.keys(settings))('holds whatever fails: %s', (name) =>
    check(name, fc.array(deed(name !== 'no log'), { minLength: 4, maxLength: 18 }), {
      runs: 1_230,
      isCalm: false,
    }),
  );

  it('has been tried often enough to mean something', () => {
    process.stdout.write(`${interleavings} interleavings, ${answers} answers, seed ${seed}\n`);
    expect(interleavings).toBeGreaterThanOrEqual(10_000 * share);
    expect(answers).toBeGreaterThan(interleavings);
  });
});
