import { randomUUID } from 'node:crypto';
import { Body, Controller, Get, Param, Post, Query, Req } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Ungated } from '@gatehouse/features';
import type { FastifyRequest } from 'fastify';
import { DataSource, type EntityManager } from 'typeorm';
import type { z } from 'zod';
import { actorOf, appendAudit } from '../../audit/index.js';
import { writeInTime } from '../../database/in-time.js';
import {
  ApiError,
  ApiErrors,
  CurrentAnswerTime,
  TakesJson,
  tenantIdSchema,
  type AnswerTime,
} from '../../http/index.js';
import { Allow, CurrentPrincipal, type Principal } from '../../identity/index.js';
import { createTenant } from './create-tenant.js';
import { tenantCursors } from './tenant-cursors.js';
import { TenantDirectory } from './tenant-directory.js';
import {
  newTenantSchema,
  tenantPageSchema,
  tenantQuerySchema,
  tenantSchema,
  type Tenant,
} from './tenant.schemas.js';

@ApiTags('platform')
@Allow('operator', 'service:platform')
@ApiErrors('store_unavailable')
@Ungated('operators manage tenants whatever their features are')
@Controller('v1/platform/tenants')
export class TenantsController {
  constructor(
    private readonly tenants: TenantDirectory,
    private readonly dataSource: DataSource,
  ) {}

  @ApiOperation({ operationId: 'listTenants', summary: 'Tenants in the order of their names' })
  @ApiOkResponse({ standardSchema: tenantPageSchema })
  @ApiErrors('invalid_request')
  @Get()
  async list(
    @Query({ schema: tenantQuerySchema }) { query, limit, cursor }: z.output<typeof tenantQuerySchema>,
  ) {
    // one more than asked for tells whether there is a next page
    const found = await this.tenants.search({ query, after: tenantCursors.decode(cursor), limit: limit + 1 });
    const tenants = found.slice(0, limit);
    const last = found.length > limit ? tenants.at(-1) : undefined;
    return { tenants, nextCursor: last ? tenantCursors.encode({ name: last.name, id: last.id }) : null };
  }

  @ApiOperation({ operationId: 'createTenant', summary: 'A new tenant, without entitlements' })
  @ApiCreatedResponse({ standardSchema: tenantSchema })
  @ApiErrors('tenant_exists')
  @Allow('operator')
  @TakesJson()
  @Post()
  async create(
    @Body({ schema: newTenantSchema }) { name }: z.output<typeof newTenantSchema>,
    @CurrentPrincipal() principal: Principal,
    @CurrentAnswerTime() time: AnswerTime,
    @Req() { id: requestId }: FastifyRequest,
  ): Promise<Tenant> {
    const id = randomUUID();
    const create = async (manager: EntityManager) => {
      const created = await createTenant(manager, { id, name });
      const event = { kind: 'tenant.created', tenantId: id, actor: actorOf(principal), requestId } as const;
      if (created) await appendAudit(manager, { ...event, changes: { name: { before: null, after: name } } });
      return created;
    };
    const tenant = await writeInTime(this.dataSource, create, time.leftMs);
    if (!tenant) throw new ApiError('tenant_exists');
    return tenant;
  }

  @ApiOperation({ operationId: 'readTenant', summary: 'One tenant' })
  @ApiOkResponse({ standardSchema: tenantSchema })
  @ApiErrors('unknown_tenant', 'invalid_request')
  @Get(':tenant_id')
  async read(@Param('tenant_id', { schema: tenantIdSchema }) tenantId: string): Promise<Tenant> {
    const tenant = await this.tenants.find(tenantId);
    if (!tenant) throw new ApiError('unknown_tenant');
    return tenant;
  }
}
