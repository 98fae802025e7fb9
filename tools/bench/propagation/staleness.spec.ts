import { describe, expect, it } from '@jest/globals';
import { Service } from '../running/service.js';
import { StalenessProbe } from './staleness.js';

describe('StalenessProbe', () => {
  it('counts an answer that is older than it may be, and no other', () => {
    const probe = new StalenessProbe(new Service('none', 0, undefined as never), {}, []);
    for (const [revision, due] of [
      [4, 5],
      [5, 5],
      [6, 5],
    ] as const)
      probe.judge(revision, due);
    expect([probe.asked, probe.stale]).toEqual([3, 1]);
  });
});
