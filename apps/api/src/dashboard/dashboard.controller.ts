import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { FeatureService, RequiresFeature, type FeatureKey } from '@gatehouse/features';
import { RecordedUsage } from '../billing/index.js';
import { MinRevision } from '../features/min-revision.decorator.js';
import { ApiErrors } from '../http/index.js';
import { Allow, CurrentPrincipal, type TenantPrincipal } from '../identity/index.js';
import { StoredSettings } from '../tenant-settings/index.js';
import {
  overviewQuerySchema,
  overviewSchema,
  type Overview,
  type OverviewQuery,
} from './dashboard.schemas.js';
import { lastDays } from './day-starts.js';
import { Figures } from './figures.js';

@ApiTags('dashboard')
@RequiresFeature('beta-dashboard')
@MinRevision()
@ApiErrors('store_unavailable', 'unknown_tenant', 'invalid_request')
@Controller('v1/dashboard')
export class DashboardController {
  constructor(
    private readonly figures: Figures,
    private readonly usage: RecordedUsage,
    private readonly settings: StoredSettings,
    private readonly features: FeatureService,
  ) {}

  @ApiOperation({
    operationId: 'readOverview',
    summary: 'Figures and series of what the caller’s tenant does',
    description: 'What belongs to a feature that is off is null: the dashboard is no way around a gate.',
  })
  @ApiOkResponse({ standardSchema: overviewSchema })
  @Allow('member', 'admin', 'service:tenant')
  @Get('overview')
  async overview(
    @CurrentPrincipal() { tenantId }: TenantPrincipal,
    @Query({ schema: overviewQuerySchema }) { days: count }: OverviewQuery,
  ): Promise<Overview> {
    const { timezone } = await this.settings.read(tenantId);
    const { decisions } = await this.features.snapshot(tenantId);
    const days = lastDays(new Date(), timezone, count);
    const ifOn = <Value>(feature: FeatureKey, read: () => Promise<Value>) =>
      decisions.get(feature)?.enabled ? read() : null;
    // one after the other: all at once would want most of the pool's connections for one page
    const documents = await ifOn('ingestion', () => this.figures.documents(tenantId, days));
    const reviews = await ifOn('hitl', () => this.figures.reviews(tenantId, days));
    const scorings = await ifOn('scoring-pro', () => this.figures.scorings(tenantId, days));
    const usage = await ifOn('billing', () => this.usage.of(tenantId));
    return { timezone, days: days.map(({ date }) => date), documents, reviews, scorings, usage };
  }
}
