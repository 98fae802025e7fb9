import { Controller, Get, Param, Query, UseGuards } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Explanations, Ungated } from '@gatehouse/features';
import { ApiError, ApiErrors } from '../../http/index.js';
import { Allow } from '../../identity/index.js';
import { decisionView } from '../entitlements/tenant-features-view.js';
import { featureKeySchema } from '../explain/explained-decision.schema.js';
import { KnownFeatureGuard } from '../explain/known-feature.guard.js';
import { tenantCursors } from '../tenants/index.js';
import { holderPageSchema, holderQuerySchema, type HolderQuery, type HolderView } from './holder.schemas.js';
import { Holders, type Holder } from './holders.js';

@ApiTags('platform')
@Allow('operator', 'service:platform')
@ApiErrors('unknown_feature', 'feature_lookup_failed', 'store_unavailable', 'invalid_request')
@UseGuards(KnownFeatureGuard)
@Ungated('operators see who has what whatever is on')
@Controller('v1/platform/features/:key/tenants')
export class HoldersController {
  constructor(
    private readonly holders: Holders,
    private readonly explanations: Explanations,
  ) {}

  @ApiOperation({
    operationId: 'listFeatureTenants',
    summary: 'Who has a feature, and why, in the order of their names',
    description: 'A page ends early rather than late: go on for as long as there is a `nextCursor`.',
  })
  @ApiOkResponse({ standardSchema: holderPageSchema })
  @Get()
  async list(
    @Param('key', { schema: featureKeySchema }) key: string,
    @Query({ schema: holderQuerySchema }) { cursor, ...query }: HolderQuery,
  ): Promise<{ tenants: HolderView[]; nextCursor: string | null }> {
    const feature = this.explanations.featureOf(key);
    if (!feature) throw new ApiError('unknown_feature');
    const search = { ...query, feature, query: query.query, after: tenantCursors.decode(cursor) };
    const { holders, next } = await this.holders.page(search);
    const nextCursor = next ? tenantCursors.encode({ name: next.name, id: next.id }) : null;
    return { tenants: holders.map(holderView), nextCursor };
  }
}

function holderView({ decision, ...tenant }: Holder): HolderView {
  return { ...tenant, decision: decisionView(decision) };
}
