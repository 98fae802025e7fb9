import { Controller, Req, Res, Sse, type MessageEvent } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { RequiresFeature } from '@gatehouse/features';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Observable } from 'rxjs';
import { MinRevision } from '../../features/min-revision.decorator.js';
import { ApiErrors } from '../../http/index.js';
import { Allow, CurrentPrincipal, type TenantPrincipal } from '../../identity/index.js';
import { BillingStream } from './billing-stream.js';
import { LastEventId } from './last-event-id.decorator.js';

@ApiTags('billing')
@Allow('member', 'admin', 'service:tenant')
@RequiresFeature('billing_stream')
@MinRevision()
@ApiErrors('store_unavailable', 'too_many_attempts')
@Controller('v1/billing/stream')
export class BillingStreamController {
  constructor(private readonly streams: BillingStream) {}

  @ApiOperation({
    operationId: 'streamBillingEvents',
    summary: 'Tells of billing events as they happen',
    description: [
      'Server-sent events, each with its sequence as `id` and its kind as `event`: `subscription_changed`,',
      '`invoice_issued`, `cancellation_scheduled`, `cancellation_withdrawn`. The first one, `following`, says after which',
      'event the stream goes on. With `Last-Event-ID` what was missed comes first: none is lost, none comes twice.',
      'When the feature goes off, or nobody can say any more, the last event is `revoked`, with `error`, `feature` and',
      '`reason` as a request would be refused with. A comment every 15 s; at most 20 streams a tenant and instance.',
    ].join('\n'),
  })
  @ApiProduces('text/event-stream')
  @ApiOkResponse({ description: 'The events', schema: { type: 'string' } })
  @Sse()
  stream(
    @LastEventId() lastEventId: number | undefined,
    @CurrentPrincipal() principal: TenantPrincipal,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Observable<MessageEvent>> {
    return this.streams.open({ request, reply, principal, lastEventId });
  }
}
