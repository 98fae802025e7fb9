import type { ChangeLog, EntitlementStore, LogPage } from '@gatehouse/features';
import { isOn, tenantIdOf, tenantPlaceOf } from './world.js';

/** A store that keeps nothing and works out each tenant when it is asked: a million of them take no memory. */
export class WorldStore implements EntitlementStore {
  /** How often it was asked. */
  reads = 0;

  constructor(
    private readonly features: readonly string[],
    /** How long each answer takes, in milliseconds. */
    private readonly takesMs = 0,
  ) {}

  async read(tenantId: string) {
    this.reads += 1;
    if (this.takesMs > 0) await new Promise((resolve) => setTimeout(resolve, this.takesMs));
    const place = tenantPlaceOf(tenantId);
    if (tenantIdOf(place) !== tenantId) return undefined;
    const enabled = { enabled: true };
    const entitlements = new Map<string, { enabled: boolean }>();
    this.features.forEach((key, feature) => {
      if (isOn(place, feature)) entitlements.set(key, enabled);
    });
    return { tenantId, revision: 1, entitlements };
  }

  readRecords(): never {
    throw new Error('This store is for decisions alone');
  }

  readSeveral(): never {
    throw new Error('This store is for decisions alone');
  }

  change(): never {
    throw new Error('This store is for decisions alone');
  }

  count(): never {
    throw new Error('This store is for decisions alone');
  }
}

/** The log of a store in which nothing changes: proof enough that what is held is right. */
export const quietLog: ChangeLog = {
  since: async (): Promise<LogPage> => ({ changes: [], isComplete: true, position: '0' }),
};
