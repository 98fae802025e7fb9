import { Inject, Injectable } from '@nestjs/common';
import { EntitlementService, systemClock, type Feature, type TenantFeature } from '@gatehouse/features';
import { Configuration } from '../../configuration/index.js';
import { TenantDirectory, type TenantPosition } from '../tenants/index.js';
import type { Tenant } from '../tenants/tenant.schemas.js';

/** Who is looked for. */
export interface HolderSearch {
  readonly feature: Feature;
  /** Those that have it, or those that do not. */
  readonly enabled: boolean;
  readonly query: string | undefined;
  readonly after: TenantPosition | undefined;
  readonly limit: number;
}

/** A tenant with what is decided of the feature. */
export type Holder = Tenant & { readonly decision: TenantFeature['decision'] };

export interface HolderPage {
  readonly holders: readonly Holder[];
  /** Where the next page begins; undefined: there is none. */
  readonly next: TenantPosition | undefined;
}

/** How many tenants are decided on at a time. */
const batch = 200;
/** After which a page ends with what it has, so that a rare feature of many tenants holds nobody up. */
const longestMs = 300;

/** Finds tenants by what is decided of a feature: by the rule itself, for each tenant that comes into question. */
@Injectable()
export class Holders {
  constructor(
    private readonly tenants: TenantDirectory,
    private readonly entitlements: EntitlementService,
    @Inject(Configuration) private readonly configuration: Configuration,
  ) {}

  /** @throws ApiError `store_unavailable` | EntitlementsUnavailableError */
  async page({ feature, enabled, query, after, limit }: HolderSearch): Promise<HolderPage> {
    const chain = withRequirements(feature);
    if (enabled && chain.some(({ gate }) => !this.configuration.gates.has(gate)))
      return { holders: [], next: undefined };
    const entitledTo = enabled ? chain.filter(isOptIn).map(({ key }) => key) : [];
    const end = systemClock.elapsed() + longestMs;
    const holders: Holder[] = [];
    let position = after;
    do {
      const tenants = await this.tenants.search({ query, entitledTo, after: position, limit: batch });
      holders.push(
        ...(await this.decided(feature, tenants)).filter(({ decision }) => decision.enabled === enabled),
      );
      if (holders.length > limit) return { holders: holders.slice(0, limit), next: holders[limit - 1] };
      if (tenants.length < batch) return { holders, next: undefined };
      position = tenants.at(-1);
    } while (systemClock.elapsed() < end);
    return { holders, next: position };
  }

  private async decided(feature: Feature, tenants: readonly Tenant[]): Promise<readonly Holder[]> {
    const decisions = await this.entitlements.decideForEach(
      feature,
      tenants.map(({ id }) => id),
    );
    // who was deleted in between has none
    return tenants.flatMap((tenant) => {
      const decision = decisions.get(tenant.id);
      return decision ? { ...tenant, decision } : [];
    });
  }
}

/** Each once. */
function withRequirements(feature: Feature): readonly Feature[] {
  return [...new Set([feature, ...feature.requires.flatMap(withRequirements)])];
}

/** Off unless an entitlement says that it is on. */
function isOptIn({ whenUnset, derived }: Feature): boolean {
  return whenUnset === 'off' && !derived;
}
