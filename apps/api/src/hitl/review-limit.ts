import { FeatureService } from '@gatehouse/features';
import { Injectable } from '@nestjs/common';

/** How many review requests of a tenant may be pending: the ceiling, or what its entitlement lowers that to. */
@Injectable()
export class ReviewLimit {
  constructor(private readonly features: FeatureService) {}

  /**
   * @returns null: any number
   * @throws UnknownTenantError | EntitlementsUnavailableError
   */
  async of(tenantId: string): Promise<number | null> {
    return (await this.features.snapshot(tenantId)).limits.get('hitl') ?? null;
  }
}
