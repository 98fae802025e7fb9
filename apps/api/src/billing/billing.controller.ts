import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { RequiresFeature } from '@gatehouse/features';
import { z } from 'zod';
import { MinRevision } from '../features/min-revision.decorator.js';
import { ApiErrors, cursorsOf, pageQuerySchema, uuidSchema, type PageQuery } from '../http/index.js';
import { Allow, CurrentPrincipal, type TenantPrincipal } from '../identity/index.js';
import { Billing } from './billing.js';
import { invoicePageSchema, plansSchema } from './billing.schemas.js';
import { RecordedUsage } from './usage/recorded-usage.js';
import { usageQuerySchema, usageSchema, type UsageQuery } from './usage/usage.schemas.js';

// clients can write cursors, too, and Postgres knows no year 0
const issuedAt = z.iso.datetime({ precision: 3 }).refine((instant) => !instant.startsWith('0000'));
const cursors = cursorsOf(z.strictObject({ issuedAt, id: uuidSchema }));

@ApiTags('billing')
@Allow('member', 'admin', 'service:tenant')
@RequiresFeature('billing')
@MinRevision()
@ApiErrors('store_unavailable')
@Controller('v1/billing')
export class BillingController {
  constructor(
    private readonly billing: Billing,
    private readonly used: RecordedUsage,
  ) {}

  @ApiOperation({ operationId: 'listPlans', summary: 'The plans on sale' })
  @ApiOkResponse({ standardSchema: plansSchema })
  @Get('plans')
  async plans() {
    return { plans: await this.billing.plans() };
  }

  @ApiOperation({ operationId: 'listInvoices', summary: 'What the caller’s tenant was billed, newest first' })
  @ApiOkResponse({ standardSchema: invoicePageSchema })
  @ApiErrors('invalid_request')
  @Get('invoices')
  async invoices(
    @CurrentPrincipal() { tenantId }: TenantPrincipal,
    @Query({ schema: pageQuerySchema }) { limit, cursor }: PageQuery,
  ) {
    const found = await this.billing.invoicesOf(tenantId, cursors.decode(cursor), limit + 1);
    const invoices = found.slice(0, limit);
    const last = found.length > limit ? invoices.at(-1) : undefined;
    return { invoices, nextCursor: last ? cursors.encode({ issuedAt: last.issuedAt, id: last.id }) : null };
  }

  @ApiOperation({ operationId: 'readUsage', summary: 'What the caller’s tenant has used in a month' })
  @ApiOkResponse({ standardSchema: usageSchema })
  @ApiErrors('invalid_request')
  @Get('usage')
  usage(
    @CurrentPrincipal() { tenantId }: TenantPrincipal,
    @Query({ schema: usageQuerySchema }) { month }: UsageQuery,
  ) {
    return this.used.of(tenantId, month);
  }
}
