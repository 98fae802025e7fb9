import { FeatureService, Repeating, type FeatureKey } from '@gatehouse/features';
import { Injectable, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { TelemetryRows, type TelemetryTeller } from './telemetry-rows.js';
import type { TelemetryEvents } from './telemetry.schemas.js';

/** What became of events. Names no tenant: that a tenant's feature is off is nobody else's business. */
export const telemetryOutcomes = ['emitted', 'off', 'unverified', 'failed'] as const;
export type TelemetryOutcome = (typeof telemetryOutcomes)[number];

const sweepEveryMs = 60_000;
/** More at a time would take connections from those who wait for answers. */
const mostAtATime = 5;

/**
 * Records what happens in a tenant's features, if the feature is on; otherwise nothing at all, silently. Nobody
 * depends on it: it never throws, and what it cannot record is gone, and counted.
 */
@Injectable()
export class Telemetry implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly counts = new Map<TelemetryOutcome, number>();
  private readonly sweeping = new Repeating(() => this.rows.sweep(), sweepEveryMs);
  private writing = 0;

  constructor(
    private readonly features: FeatureService,
    private readonly rows: TelemetryRows,
  ) {}

  /** How many events came to this, since the start. */
  count(outcome: TelemetryOutcome): number {
    return this.counts.get(outcome) ?? 0;
  }

  /** @returns when the events have been recorded, or dropped. Who has other things to do need not wait. */
  async emit(teller: TelemetryTeller, events: TelemetryEvents): Promise<void> {
    const outcome = await this.outcomeOf(teller, events);
    this.counts.set(outcome, this.count(outcome) + events.events.length);
  }

  onApplicationBootstrap(): void {
    this.sweeping.start();
  }

  beforeApplicationShutdown(): Promise<void> {
    return this.sweeping.stop();
  }

  private async outcomeOf(teller: TelemetryTeller, events: TelemetryEvents): Promise<TelemetryOutcome> {
    const decision = await this.features.decide(teller.tenantId, events.feature as FeatureKey);
    if (!decision.enabled) return decision.reason === 'lookup_failed' ? 'unverified' : 'off';
    if (this.writing >= mostAtATime) return 'failed';
    this.writing += 1;
    try {
      await this.rows.add(teller, events);
      return 'emitted';
    } catch {
      return 'failed';
    } finally {
      this.writing -= 1;
    }
  }
}
