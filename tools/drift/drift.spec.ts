import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { type Drift, findDrift } from './comparison.js';
import { comparisons } from './comparisons.js';
import { executes } from './docs/executions.js';
import { type House, readHouse } from './house.js';
import { plants } from './plants.fixture.js';

const withoutLine = ({ comparison, at, says }: Drift) => `${comparison} ${at.replace(/:\d+$/, '')} ${says}`;

describe('the wall against drift', () => {
  let house: House;
  let before: ReadonlySet<string>;

  beforeAll(() => {
    house = readHouse(fileURLToPath(new URL('../../', import.meta.url)));
    // `npm run drift` refuses these; here it is a plant that has to show
    before = new Set(findDrift(comparisons, house).map(withoutLine));
  });

  it.each(plants)('[$comparison] finds that $says', ({ comparison, at, says, plant }) => {
    const found = findDrift(comparisons, plant(house)).filter((each) => !before.has(withoutLine(each)));
    const ofThis = found.filter((each) => each.comparison === comparison);
    expect(ofThis).toEqual([
      {
        comparison,
        at: expect.stringMatching(new RegExp(`^${at.replaceAll('.', '\\.')}:[1-9]\\d*$`)),
        says: expect.stringContaining(says),
        fix: expect.stringMatching(/\S/),
      },
    ]);
  });

  it('has a planted difference for every comparison', () => {
    const planted = new Set(plants.map(({ comparison }) => comparison));
    expect(comparisons.map(({ name }) => name).filter((name) => !planted.has(name))).toEqual([]);
  });

  it.each(['package.json', 'jest.config.js', 'Dockerfile', 'tools/test/stages.ts'])(
    'does not take %s for what executes a command',
    (path) => expect(executes(path)).toBe(false),
  );

  it('names the line', () => {
    const text = `${'\n'.repeat(6)}Set \`ENABLE_GONE\`.\n`;
    const planted = { ...house, texts: new Map([...house.texts, ['docs/planted.md', text]]) };
    expect(findDrift(comparisons, planted)).toContainEqual(
      expect.objectContaining({ at: 'docs/planted.md:7', says: 'ENABLE_GONE does not exist' }),
    );
  });
});
