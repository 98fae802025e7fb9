import { Body, Controller, Delete, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import {
  ApiAcceptedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import { RequiresFeature } from '@gatehouse/features';
import { MinRevision } from '../../features/min-revision.decorator.js';
import {
  ApiError,
  ApiErrors,
  CurrentAnswerTime,
  cursorsOf,
  TakesJson,
  uuidSchema,
  type AnswerTime,
} from '../../http/index.js';
import { Allow, CurrentPrincipal, type TenantPrincipal } from '../../identity/index.js';
import { Tells } from '../../telemetry/index.js';
import {
  acceptedDocumentsSchema,
  documentPageSchema,
  documentQuerySchema,
  newDocumentsSchema,
  positionSchema,
  wholeDocumentSchema,
  type DocumentQuery,
  type NewDocuments,
} from './document.schemas.js';
import { Documents } from './documents.js';
import { Intake } from './intake.js';

const cursors = cursorsOf(positionSchema);

@ApiTags('ingestion')
@Allow('member', 'admin', 'service:tenant')
@RequiresFeature('ingestion')
@MinRevision()
@ApiErrors('invalid_request', 'store_unavailable')
@Controller('v1/ingestion/documents')
export class DocumentsController {
  constructor(
    private readonly documents: Documents,
    private readonly intake: Intake,
  ) {}

  @ApiOperation({
    operationId: 'addDocuments',
    summary: 'Take documents in, to be processed soon',
    description: [
      'Idempotent by `externalId`: one that is known with this content stays as it is, with another content it is replaced',
      'and processed again. A body has at most 1 MB. Refused while ingestion is off, before anything is stored or queued.',
    ].join('\n'),
  })
  @ApiAcceptedResponse({ standardSchema: acceptedDocumentsSchema })
  @Allow('member', 'admin')
  @Tells('ingestion', 'documents.added')
  @TakesJson({ bodyBytes: 1024 * 1024 })
  @HttpCode(202)
  @Post()
  add(
    @Body({ schema: newDocumentsSchema }) { documents }: NewDocuments,
    @CurrentPrincipal() { tenantId }: TenantPrincipal,
    @CurrentAnswerTime() time: AnswerTime,
  ) {
    return this.intake.accept({ tenantId, documents }, time);
  }

  @ApiOperation({ operationId: 'listDocuments', summary: 'The tenant’s documents, newest first' })
  @ApiOkResponse({ standardSchema: documentPageSchema })
  @Get()
  async list(
    @CurrentPrincipal() { tenantId }: TenantPrincipal,
    @Query({ schema: documentQuerySchema }) { limit, cursor, status }: DocumentQuery,
  ) {
    const after = cursors.decode(cursor);
    const found = await this.documents.list({ tenantId, status, after, limit: limit + 1 });
    const documents = found.slice(0, limit);
    const last = found.length > limit ? documents.at(-1) : undefined;
    const nextCursor = last ? cursors.encode({ createdAt: last.createdAt, id: last.id }) : null;
    return { documents, nextCursor };
  }

  @ApiOperation({ operationId: 'readDocument', summary: 'One document, with its text' })
  @ApiOkResponse({ standardSchema: wholeDocumentSchema })
  @ApiErrors('not_found')
  @Get(':document_id')
  async read(
    @Param('document_id', { schema: uuidSchema }) id: string,
    @CurrentPrincipal() { tenantId }: TenantPrincipal,
  ) {
    const found = await this.documents.find(tenantId, id);
    if (!found) throw new ApiError('not_found');
    return found;
  }

  @ApiOperation({ operationId: 'deleteDocument', summary: 'Delete a document' })
  @ApiNoContentResponse()
  @ApiErrors('not_found')
  @Allow('admin')
  @HttpCode(204)
  @Delete(':document_id')
  async delete(
    @Param('document_id', { schema: uuidSchema }) id: string,
    @CurrentPrincipal() { tenantId }: TenantPrincipal,
    @CurrentAnswerTime() time: AnswerTime,
  ): Promise<void> {
    if (!(await this.documents.delete(tenantId, id, time))) throw new ApiError('not_found');
  }
}
