import { Body, Controller, Get, Patch, Req, Res, UseInterceptors } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { RequiresFeature } from '@gatehouse/features';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { actorOf } from '../../audit/index.js';
import { MinRevision } from '../../features/min-revision.decorator.js';
import {
  ApiErrors,
  CurrentAnswerTime,
  IfNoneMatch,
  RequiredIfMatch,
  TakesJson,
  type AnswerTime,
  type EntityTag,
} from '../../http/index.js';
import { expectedVersions } from '../../http/preconditions/versions.js';
import { answerWith } from '../../http/representation.js';
import { Allow, CurrentPrincipal, type TenantPrincipal } from '../../identity/index.js';
import { Tells } from '../../telemetry/index.js';
import { StaleSubscription } from './stale-subscription.js';
import { SubscriptionPreconditions } from './subscription-preconditions.interceptor.js';
import { subscriptionRepresentationOf } from './subscription-row.js';
import {
  currentSubscriptionSchema,
  subscriptionChangeSchema,
  type SubscriptionChange,
} from './subscription.schemas.js';
import { Subscriptions } from './subscriptions.js';

const headers = {
  ETag: { description: 'The version, for the If-Match of a change.', schema: { type: 'string' } },
} as const;

@ApiTags('billing')
@RequiresFeature('billing')
@MinRevision()
@ApiErrors('store_unavailable')
@Controller('v1/billing/subscription')
export class SubscriptionController {
  constructor(
    private readonly subscriptions: Subscriptions,
    private readonly stale: StaleSubscription,
  ) {}

  @ApiOperation({ operationId: 'readSubscription', summary: 'What the caller’s tenant has subscribed to' })
  @ApiOkResponse({ standardSchema: currentSubscriptionSchema, headers })
  @ApiResponse({ status: 304, description: 'The client has the current body already', headers })
  @Allow('member', 'admin', 'service:tenant')
  @Get()
  async read(
    @CurrentPrincipal() { tenantId }: TenantPrincipal,
    @IfNoneMatch() ifNoneMatch: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string | undefined> {
    return answerWith(
      reply,
      subscriptionRepresentationOf(await this.subscriptions.read(tenantId)),
      ifNoneMatch,
    );
  }

  @ApiOperation({
    operationId: 'changeSubscription',
    summary: 'Change plan or seats, cancel at the period’s end, or withdraw that',
    description: [
      'Takes effect at once. A dearer plan is billed for the days that are left of the period, with an open invoice over',
      '`floor(difference of the prices × days left ÷ days of the period)`; a cheaper one pays nothing back.',
      '`If-Match` is required, with the ETag of `GET`: 428 `precondition_required` without it, **409** (not 412)',
      '`stale_subscription` when somebody was faster, with `currentETag`, `changedFields`, `changedBy`, `changedAt` and',
      'the `current` subscription. Sending a change again whose answer was lost is safe: it answers 200 and changes nothing.',
    ].join('\n'),
  })
  @ApiOkResponse({ standardSchema: currentSubscriptionSchema, headers })
  @ApiErrors('not_found', 'stale_subscription')
  @Allow('admin')
  @Tells('billing', 'subscription.changed')
  // runs after what @TakesJson() adds: decorators apply from the bottom up
  @UseInterceptors(SubscriptionPreconditions)
  @TakesJson()
  @Patch()
  async change(
    @Body({ schema: subscriptionChangeSchema }) wanted: SubscriptionChange,
    @RequiredIfMatch() tags: readonly EntityTag[],
    @CurrentPrincipal() principal: TenantPrincipal,
    @CurrentAnswerTime() time: AnswerTime,
    @Req() { id: requestId }: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string | undefined> {
    const { tenantId } = principal;
    const attempt = { tenantId, expected: expectedVersions(tags), actor: actorOf(principal), wanted };
    const change = { ...attempt, requestId, time };
    const { isStale, subscription } = await this.subscriptions.change(change);
    const current = isStale ? await this.stale.settle(attempt, subscription) : subscription;
    return answerWith(reply, subscriptionRepresentationOf(current));
  }
}
