import type { Readable } from 'node:stream';
import { Controller, Get, Header, Query, Req, Res, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Ungated } from '@gatehouse/features';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AlsoProduces, ApiErrors } from '../../http/index.js';
import { Allow } from '../../identity/index.js';
import { AuditExport } from '../export/audit-export.js';
import { contentTypes, formatFor } from '../export/formats.js';
import { auditPageSchema } from './audit-item.js';
import { AuditLog } from './audit-log.js';
import { auditCursors, auditQuerySchema, type AuditQuery } from './audit-query.schema.js';

/** Who takes nothing for so long has gone, whatever their connection says. */
const silenceMs = 30_000;

@ApiTags('platform')
@Allow('operator', 'service:platform')
@ApiErrors('store_unavailable', 'invalid_request', 'too_many_attempts')
@Ungated('operators see what was done whatever is on')
@Controller('v1/platform/audit')
export class AuditController {
  constructor(
    private readonly log: AuditLog,
    private readonly exports: AuditExport,
  ) {}

  @ApiOperation({ operationId: 'listAudit', summary: 'What was done, newest first; or all of it as a file' })
  @ApiOkResponse({ standardSchema: auditPageSchema })
  @AlsoProduces('application/x-ndjson', 'text/csv')
  @Header('Cache-Control', 'no-store')
  @Header('Vary', 'Accept')
  @Get()
  async list(
    @Query({ schema: auditQuerySchema }) { limit, cursor, format, ...filter }: AuditQuery,
    @Req() { headers }: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const wanted = format ?? formatFor(headers.accept);
    const search = { filter, after: auditCursors.decode(cursor) };
    if (wanted === 'json') {
      const { items, next } = await this.log.page({ ...search, limit });
      return { items, nextCursor: next ? auditCursors.encode(next) : null };
    }
    const file = await this.exports.open(search, wanted);
    endWith(reply, file);
    const disposition = `attachment; filename="gatehouse-audit.${wanted}"`;
    return new StreamableFile(file, { type: contentTypes[wanted], disposition });
  }
}

/** A file that nobody reads any more is not written any further. */
function endWith({ raw: answer }: FastifyReply, file: Readable): void {
  answer.once('close', () => file.destroy());
  answer.setTimeout(silenceMs, () => answer.destroy());
  if (answer.destroyed) file.destroy();
}
