import { beforeEach, describe, expect, it } from '@jest/globals';
import { ManualClock } from '../../testing/manual-clock.js';
import { assemble, type Assembled } from '../assemble.js';
import { HandCache, HandStore, settled, stateOf } from '../levels/level.fixture.js';

describe('HeardChanges', () => {
  let cache: HandCache;
  let parts: Assembled;

  beforeEach(() => {
    cache = new HandCache();
    const context = { catalogue: new Map(), gates: new Set<string>(), limits: new Map<string, number>() };
    const clock = new ManualClock();
    clock.advance(1);
    const propagation = { cache, log: { since: () => new Promise<never>(() => undefined) } };
    parts = assemble({ ...context, clock, store: new HandStore(), propagation });
    parts.lease.extend(1);
    parts.levels.learn(stateOf(2), 1);
  });

  it.each([{ revision: 3 }, {}])('voids what is held of the tenant: %j', (told) => {
    parts.heard.hear({ tenantId: 't', ...told });
    expect(parts.levels.inProcess('t')).toBeUndefined();
  });

  it('drops what is shared only when whoever changed it has told no cache', async () => {
    parts.heard.hear({ tenantId: 't', revision: 3 });
    parts.heard.hear({ tenantId: 't' });
    await settled();
    expect(cache.told).toEqual([['drop', 't']]);
  });

  it('tells whoever waits, until they do not wait any more', () => {
    const told: string[] = [];
    const stop = parts.heard.onChange((tenantId) => told.push(tenantId));
    parts.heard.hear({ tenantId: 't', revision: 3 });
    stop();
    parts.heard.hear({ tenantId: 't', revision: 4 });
    expect(told).toEqual(['t']);
  });
});
