import { beforeEach, describe, expect, it } from '@jest/globals';
import { Floors } from './floors.js';

describe('Floors', () => {
  let floors: Floors;

  beforeEach(() => {
    floors = new Floors();
  });

  it('admits everything while nothing was heard', () => {
    expect([floors.admits('t', 0, 0), floors.admitsShared('t', 0, 0), floors.knows('t', 0)]).toEqual([
      true,
      true,
      false,
    ]);
  });

  it.each([
    { revision: 4, askedAt: 10, admitted: false },
    { revision: 5, askedAt: 10, admitted: true },
    { revision: 4, askedAt: 11, admitted: true },
  ])(
    'believes the store, asked at $askedAt, revision $revision, after a claim of 5 at 10: $admitted',
    (line) => {
      floors.raise('t', 5, 10);
      expect(floors.admits('t', line.revision, line.askedAt)).toBe(line.admitted);
      expect(floors.admits('other', 0, line.askedAt)).toBe(true);
    },
  );

  it('believes the shared level only what shows the claim, whenever it was read', () => {
    floors.raise('t', 5, 10);
    expect([floors.admitsShared('t', 4, 99), floors.admitsShared('t', 5, 0)]).toEqual([false, true]);
  });

  it('keeps the highest claim, and the time of the last', () => {
    floors.raise('t', 5, 10);
    floors.raise('t', 3, 20);
    expect([floors.admits('t', 4, 15), floors.admits('t', 5, 15), floors.knows('t', 5)]).toEqual([
      false,
      true,
      true,
    ]);
  });

  it('believes only what was asked for later once a change without a revision was heard', () => {
    floors.raise('t', 5, 5);
    floors.voidTenant('t', 10);
    expect([floors.admits('t', 9, 10), floors.admits('t', 0, 11), floors.admitsShared('t', 9, 11)]).toEqual([
      false,
      true,
      false,
    ]);
  });

  it('voids every tenant, in both levels, when a generation ends', () => {
    floors.voidEverything(10);
    expect([floors.admits('t', 9, 10), floors.admits('t', 0, 11)]).toEqual([false, true]);
    expect([floors.admitsShared('t', 9, 10), floors.admitsShared('t', 0, 11)]).toEqual([false, true]);
  });

  it('forgets a claim when no data can be as old, and not before', () => {
    floors.raise('t', 5, 0);
    floors.sweep(120_000);
    expect(floors.knows('t', 5)).toBe(true);
    floors.sweep(120_001);
    expect(floors.knows('t', 5)).toBe(false);
  });

  it('turns what it forgets in a flood of claims into the end of a generation', () => {
    for (let flood = 0; flood <= 100_000; flood += 1) floors.raise(`tenant ${flood}`, 5, 1 + flood);
    expect(floors.knows('tenant 0', 5)).toBe(false);
    expect([floors.admits('tenant 0', 4, 1), floors.admitsShared('tenant 0', 4, 1)]).toEqual([false, false]);
  });
});
