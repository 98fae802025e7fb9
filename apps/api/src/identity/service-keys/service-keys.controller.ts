import { Body, Controller, Delete, Get, Header, HttpCode, Param, Post, Query, Req } from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import { Ungated } from '@gatehouse/features';
import type { FastifyRequest } from 'fastify';
import { actorOf } from '../../audit/index.js';
import {
  ApiError,
  ApiErrors,
  CurrentAnswerTime,
  pageQuerySchema,
  TakesJson,
  uuidSchema,
  type AnswerTime,
  type PageQuery,
} from '../../http/index.js';
import { Allow } from '../access/allow.decorator.js';
import { CurrentPrincipal } from '../access/current-principal.decorator.js';
import type { Principal } from '../principal.js';
import { ServiceKeyStore } from '../store/service-key-store.js';
import {
  createdServiceKeySchema,
  newServiceKeySchema,
  serviceKeyCursors,
  serviceKeyOf,
  serviceKeyPageSchema,
  type NewServiceKeyBody,
} from './service-key.schemas.js';

@ApiTags('identity')
@Ungated('operators hand out credentials whatever features a tenant has')
@Allow('operator')
@Controller('v1/platform/service-keys')
export class ServiceKeysController {
  constructor(private readonly keys: ServiceKeyStore) {}

  @ApiOperation({
    operationId: 'createServiceKey',
    summary: 'Create a credential for a service, of one tenant or of the platform',
  })
  @ApiCreatedResponse({ standardSchema: createdServiceKeySchema })
  @ApiErrors('unknown_tenant')
  @TakesJson()
  @Header('Cache-Control', 'no-store')
  @Post()
  async create(
    @Body({ schema: newServiceKeySchema }) body: NewServiceKeyBody,
    @CurrentPrincipal() principal: Principal,
    @CurrentAnswerTime() time: AnswerTime,
    @Req() { id: requestId }: FastifyRequest,
  ) {
    const keeper = { actor: actorOf(principal), requestId, time };
    const { key, row } = await this.keys.create({ ...body, createdBy: principal.id }, keeper);
    return { ...serviceKeyOf(row), key };
  }

  @ApiOperation({
    operationId: 'listServiceKeys',
    summary: 'List the credentials of services, without the credentials themselves',
  })
  @ApiOkResponse({ standardSchema: serviceKeyPageSchema })
  @ApiErrors('invalid_request')
  @Header('Cache-Control', 'no-store')
  @Get()
  async list(@Query({ schema: pageQuerySchema }) { limit, cursor }: PageQuery) {
    const rows = await this.keys.list(limit + 1, serviceKeyCursors.decode(cursor));
    const items = rows.slice(0, limit);
    const last = rows.length > limit ? items.at(-1) : undefined;
    const nextCursor = last ? serviceKeyCursors.encode({ position: last.position, id: last.id }) : null;
    return { items: items.map(serviceKeyOf), nextCursor };
  }

  @ApiOperation({ operationId: 'revokeServiceKey', summary: 'Revoke a credential: it ends at once' })
  @ApiNoContentResponse()
  @ApiErrors('invalid_request', 'not_found')
  @HttpCode(204)
  @Delete(':key_id')
  async revoke(
    @Param('key_id', { schema: uuidSchema }) id: string,
    @CurrentPrincipal() principal: Principal,
    @CurrentAnswerTime() time: AnswerTime,
    @Req() { id: requestId }: FastifyRequest,
  ): Promise<void> {
    const keeper = { actor: actorOf(principal), requestId, time };
    if (!(await this.keys.revoke(id, keeper))) throw new ApiError('not_found');
  }
}
