import { Controller, Get, Req, Res, Sse, type MessageEvent } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiResponse, ApiTags } from '@nestjs/swagger';
import { Ungated } from '@gatehouse/features';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Observable } from 'rxjs';
import { ApiErrors, IfNoneMatch } from '../http/index.js';
import { answerWith } from '../http/representation.js';
import { Allow, CurrentPrincipal, type TenantPrincipal } from '../identity/index.js';
import { FeatureStream } from './feature-stream.js';
import { MinRevision } from './min-revision.decorator.js';
import { revisionHeader } from './revision-tokens.js';
import { SnapshotBodies } from './snapshot-bodies.js';
import { tenantSnapshotSchema } from './tenant-snapshot.js';

const headers = {
  ETag: { description: 'Changes exactly when the body does.', schema: { type: 'string' } },
  [revisionHeader]: {
    description: 'How far the body has come: hand it back as Entitlements-Min-Revision to see nothing older.',
    schema: { type: 'string' },
  },
} as const;

@ApiTags('features')
@Allow('member', 'admin', 'service:tenant')
@MinRevision()
@Controller('v1/features')
export class FeaturesController {
  constructor(
    private readonly bodies: SnapshotBodies,
    private readonly streams: FeatureStream,
  ) {}

  /** Everything a tenant has, or 503: never "all off" because the store could not be read. */
  @ApiOperation({ operationId: 'readFeatures', summary: 'Which features the caller’s tenant has' })
  @ApiOkResponse({ standardSchema: tenantSnapshotSchema, headers })
  @ApiResponse({ status: 304, description: 'The client has the current body already', headers })
  @ApiErrors('feature_lookup_failed')
  @Ungated('says which features are on')
  @Get()
  async read(
    @CurrentPrincipal() { tenantId }: TenantPrincipal,
    @IfNoneMatch() ifNoneMatch: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string | undefined> {
    const body = this.bodies.here(tenantId) ?? (await this.bodies.read(tenantId));
    reply.header(revisionHeader, body.revisionToken);
    return answerWith(reply, body, ifNoneMatch);
  }

  /** One event at once, and one whenever asking again would give another answer. */
  @ApiOperation({ operationId: 'streamFeatures', summary: 'Tells when to ask for the features again' })
  @ApiProduces('text/event-stream')
  @ApiOkResponse({
    description: 'Events `features` with `{revision}`; a comment every 15 s',
    schema: { type: 'string' },
  })
  @Ungated('says when to ask again which features are on')
  @Sse('stream')
  stream(
    @Req() request: FastifyRequest,
    @CurrentPrincipal() principal: TenantPrincipal,
  ): Observable<MessageEvent> {
    return this.streams.open(request, principal);
  }
}
