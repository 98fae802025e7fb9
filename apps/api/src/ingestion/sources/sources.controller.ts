import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Inject,
  Param,
  Post,
  Query,
  UseInterceptors,
} from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import { RequiresFeature } from '@gatehouse/features';
import { Configuration } from '../../configuration/index.js';
import { MinRevision } from '../../features/min-revision.decorator.js';
import {
  ApiError,
  ApiErrors,
  CurrentAnswerTime,
  cursorsOf,
  invalidRequest,
  pageQuerySchema,
  TakesJson,
  uuidSchema,
  type AnswerTime,
  type PageQuery,
} from '../../http/index.js';
import { Allow, CurrentPrincipal, type TenantPrincipal } from '../../identity/index.js';
import { positionSchema } from '../documents/document.schemas.js';
import { RoomForSource } from './source-room.interceptor.js';
import { isAllowed } from './source-url.js';
import {
  newSourceSchema,
  sourcePageSchema,
  sourceSchema,
  type NewSource,
  type Source,
  type SourcePage,
} from './source.schemas.js';
import { Sources } from './sources.js';

const cursors = cursorsOf(positionSchema);

@ApiTags('ingestion')
@RequiresFeature('ingestion')
@MinRevision()
@ApiErrors('invalid_request', 'store_unavailable')
@Controller('v1/ingestion/sources')
export class SourcesController {
  constructor(
    private readonly sources: Sources,
    @Inject(Configuration) private readonly configuration: Configuration,
  ) {}

  @ApiOperation({
    operationId: 'listSources',
    summary: 'Where the tenant’s documents are collected from, newest first',
  })
  @ApiOkResponse({ standardSchema: sourcePageSchema })
  @Allow('member', 'admin', 'service:tenant')
  @Get()
  async list(
    @CurrentPrincipal() { tenantId }: TenantPrincipal,
    @Query({ schema: pageQuerySchema }) { limit, cursor }: PageQuery,
  ): Promise<SourcePage> {
    const found = await this.sources.list({ tenantId, after: cursors.decode(cursor), limit: limit + 1 });
    const sources = found.slice(0, limit);
    const last = found.length > limit ? sources.at(-1) : undefined;
    const nextCursor = last ? cursors.encode({ createdAt: last.createdAt, id: last.id }) : null;
    return { sources, nextCursor };
  }

  @ApiOperation({
    operationId: 'addSource',
    summary: 'Collect documents from a JSON Feed, every 15 minutes',
    description: [
      'The newest 100 items are read, of at most 1 MB, while ingestion is on. Redirects are not followed. An item that is',
      'known with its content stays as it is. Hosts must be allowed by whoever runs this service: any other is 400. A',
      'tenant has at most 20: one more is 409 `limit_reached`, and a URL that it has already 409 `source_exists`.',
    ].join('\n'),
  })
  @ApiCreatedResponse({ standardSchema: sourceSchema })
  @ApiErrors('limit_reached', 'source_exists')
  @Allow('admin')
  // runs after what @TakesJson() adds: decorators apply from the bottom up
  @UseInterceptors(RoomForSource)
  @TakesJson()
  @Post()
  add(
    @Body({ schema: newSourceSchema }) { name, url }: NewSource,
    @CurrentPrincipal() { tenantId }: TenantPrincipal,
    @CurrentAnswerTime() time: AnswerTime,
  ): Promise<Source> {
    this.refuseForbidden(url);
    return this.sources.add({ tenantId, name, url, time });
  }

  @ApiOperation({
    operationId: 'deleteSource',
    summary: 'Collect nothing more from a source',
    description: 'What was collected from it stays.',
  })
  @ApiNoContentResponse()
  @ApiErrors('not_found')
  @Allow('admin')
  @HttpCode(204)
  @Delete(':source_id')
  async delete(
    @Param('source_id', { schema: uuidSchema }) id: string,
    @CurrentPrincipal() { tenantId }: TenantPrincipal,
    @CurrentAnswerTime() time: AnswerTime,
  ): Promise<void> {
    if (!(await this.sources.delete(tenantId, id, time))) throw new ApiError('not_found');
  }

  private refuseForbidden(url: string): void {
    const { sourceOrigins } = this.configuration;
    if (isAllowed(url, sourceOrigins)) return;
    const message =
      sourceOrigins.size === 0
        ? 'No host is allowed for sources here'
        : 'This host is not allowed for sources';
    throw invalidRequest([{ path: '/url', code: 'host_not_allowed', message }]);
  }
}
