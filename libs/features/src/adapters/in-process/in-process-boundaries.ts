import type { Entitlement, Instant } from '../../domain/entitlement.js';
import type { Boundaries } from '../../ports/boundaries.js';
import { systemClock, type Clock } from '../../ports/clock.js';
import type { InProcessChangeBus } from './in-process-change-bus.js';
import type { InProcessEntitlementStore } from './in-process-entitlement-store.js';

/** Announces on the bus of this process what begins and ends in its store. */
export class InProcessBoundaries implements Boundaries {
  private toldUntil: Instant;

  constructor(
    private readonly store: InProcessEntitlementStore,
    private readonly bus: InProcessChangeBus,
    private readonly clock: Clock = systemClock,
  ) {
    this.toldUntil = clock.now();
  }

  async announce(): Promise<number> {
    const [after, until] = [this.toldUntil, this.clock.now()];
    this.toldUntil = Math.max(after, until);
    const due = [...this.store.everyone()].flatMap(({ tenantId, revision, entitlements }) =>
      [...entitlements]
        .filter(([, entitlement]) => hasBoundary(entitlement, after, until))
        .map(([feature]) => ({ tenantId, feature, revision })),
    );
    for (const message of due) this.bus.publish(message);
    return due.length;
  }
}

function hasBoundary({ startsAt, endsAt }: Entitlement, after: Instant, until: Instant): boolean {
  return [startsAt, endsAt].some((instant) => instant !== undefined && instant > after && instant <= until);
}
