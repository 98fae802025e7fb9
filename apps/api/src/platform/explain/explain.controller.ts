import { Controller, Get, Header, Param, Query, UseGuards } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Explanations, Ungated } from '@gatehouse/features';
import type { z } from 'zod';
import { ApiError, ApiErrors, tenantIdSchema } from '../../http/index.js';
import { Allow } from '../../identity/index.js';
import { ExistingTenantGuard } from '../tenants/index.js';
import {
  explainedDecisionSchema,
  explainQuerySchema,
  featureKeySchema,
  type ExplainedDecisionView,
} from './explained-decision.schema.js';
import { explainedDecisionView } from './explanation-view.js';
import { KnownFeatureGuard } from './known-feature.guard.js';

@ApiTags('platform')
@Allow('operator', 'service:platform')
@ApiErrors(
  'unknown_tenant',
  'unknown_feature',
  'feature_lookup_failed',
  'store_unavailable',
  'invalid_request',
)
@UseGuards(ExistingTenantGuard, KnownFeatureGuard)
@Ungated('operators see why a feature is off whatever is on')
@Controller('v1/platform/tenants/:tenant_id/features/:key/decision')
export class ExplainController {
  constructor(private readonly explanations: Explanations) {}

  @ApiOperation({
    operationId: 'explainDecision',
    summary: 'Why a feature is on or off for a tenant, and what would have to change',
    description:
      'By the data that the answering instance decides with at this moment, which may be older than what is stored: ' +
      'as old as the ceiling allows, never older. `at` evaluates the same data at another instant.',
  })
  @ApiOkResponse({ standardSchema: explainedDecisionSchema })
  @Header('Cache-Control', 'no-store')
  @Get()
  async read(
    @Param('tenant_id', { schema: tenantIdSchema }) tenantId: string,
    @Param('key', { schema: featureKeySchema }) key: string,
    @Query({ schema: explainQuerySchema }) { at }: z.output<typeof explainQuerySchema>,
  ): Promise<ExplainedDecisionView> {
    const feature = this.explanations.featureOf(key);
    if (!feature) throw new ApiError('unknown_feature');
    return explainedDecisionView(await this.explanations.explain(tenantId, feature, at));
  }
}
