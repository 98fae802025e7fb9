import type { Decision } from '../domain/decision.js';
import { UnknownTenantError } from '../domain/errors.js';
import { parseFeatureKey, type FeatureKey } from '../domain/feature-key.js';
import { takeSnapshot, type Snapshot } from '../domain/snapshot.js';
import type { FeatureContext } from './feature-context.js';
import { withinDeadline } from './within-deadline.js';

/** Asks: is a feature on for a tenant, why, and what else is. Every answer is read anew. */
export class FeatureService {
  constructor(private readonly context: FeatureContext) {}

  /**
   * Whether the feature is on for the tenant. Never throws: what cannot be verified is `false`. Who needs to
   * tell "off" from "cannot verify" asks `decide`.
   */
  async isFeatureEnabled(tenantId: string, feature: FeatureKey): Promise<boolean> {
    return (await this.decide(tenantId, feature)).enabled;
  }

  /** The decision with its reason. Never throws: an unreadable store decides `lookup_failed`. */
  async decide(tenantId: string, feature: FeatureKey): Promise<Decision> {
    const known = parseFeatureKey(this.context.catalogue, feature);
    if (!known) return { feature, enabled: false, reason: 'unknown_feature' };
    try {
      const { decisions } = await this.snapshot(tenantId);
      return decisions.get(feature) ?? { feature, enabled: false, reason: 'unknown_feature' };
    } catch (error) {
      const reason = error instanceof UnknownTenantError ? 'unknown_tenant' : 'lookup_failed';
      return { feature, enabled: false, reason };
    }
  }

  /**
   * All decisions of a tenant at one revision.
   *
   * @throws UnknownTenantError when no tenant has this id.
   * @throws EntitlementsUnavailableError when the store cannot be read in time.
   */
  async snapshot(tenantId: string): Promise<Snapshot> {
    const { store, clock, readDeadlineMs } = this.context;
    const held = await withinDeadline(readDeadlineMs, () => store.read(tenantId));
    if (!held) throw new UnknownTenantError(tenantId);
    return takeSnapshot(this.context, held, clock.now());
  }
}
