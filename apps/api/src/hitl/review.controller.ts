import { Body, Controller, Get, HttpCode, Param, Post, UseGuards, UseInterceptors } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { RequiresFeature } from '@gatehouse/features';
import { MinRevision } from '../features/min-revision.decorator.js';
import {
  ApiError,
  ApiErrors,
  CurrentAnswerTime,
  TakesJson,
  uuidSchema,
  type AnswerTime,
} from '../http/index.js';
import { Allow, CurrentPrincipal, type TenantPrincipal } from '../identity/index.js';
import { Tells } from '../telemetry/index.js';
import { DecidableReview } from './decidable-review.interceptor.js';
import { ExistingReviewGuard } from './existing-review.guard.js';
import { ReviewActions, type ReviewTurn } from './review-actions.js';
import { ReviewDirectory } from './review-directory.js';
import { reviewOf } from './review-row.js';
import { reviewDecisionSchema, reviewSchema, type Review, type ReviewDecision } from './review.schemas.js';
import { reviewerOf } from './reviewer.js';

@ApiTags('hitl')
// after the feature's guard: decorators apply from the bottom up
@UseGuards(ExistingReviewGuard)
@RequiresFeature('hitl')
@MinRevision()
@ApiErrors('unknown_review', 'store_unavailable', 'invalid_request')
@Controller('v1/hitl/requests/:request_id')
export class ReviewController {
  constructor(
    private readonly reviews: ReviewDirectory,
    private readonly actions: ReviewActions,
  ) {}

  @ApiOperation({ operationId: 'readReview', summary: 'One review request of the caller’s tenant' })
  @ApiOkResponse({ standardSchema: reviewSchema })
  @Allow('member', 'admin', 'service:tenant')
  @Get()
  async read(
    @Param('request_id', { schema: uuidSchema }) id: string,
    @CurrentPrincipal() principal: TenantPrincipal,
  ): Promise<Review> {
    const row = await this.reviews.find(principal.tenantId, id);
    // deleted between the guard and here
    if (!row) throw new ApiError('unknown_review');
    return reviewOf(row, reviewerOf(principal));
  }

  @ApiOperation({
    operationId: 'claimReview',
    summary: 'Take a waiting request, so that nobody else decides it',
    description: 'By who has claimed it already: 200. When somebody else has: 409, which says who.',
  })
  @ApiOkResponse({ standardSchema: reviewSchema })
  @ApiErrors('review_conflict')
  @Allow('member', 'admin')
  @HttpCode(200)
  @Post('claim')
  async claim(
    @Param('request_id', { schema: uuidSchema }) id: string,
    @CurrentPrincipal() principal: TenantPrincipal,
    @CurrentAnswerTime() time: AnswerTime,
  ): Promise<Review> {
    const turn = turnOf(principal, id, time);
    return reviewOf(await this.actions.claim(turn), turn.by);
  }

  @ApiOperation({
    operationId: 'releaseReview',
    summary: 'Give a claimed request back',
    description: 'By who has claimed it, or by an admin. One that is waiting stays so: 200.',
  })
  @ApiOkResponse({ standardSchema: reviewSchema })
  @ApiErrors('review_conflict')
  @Allow('member', 'admin')
  @HttpCode(200)
  @Post('release')
  async release(
    @Param('request_id', { schema: uuidSchema }) id: string,
    @CurrentPrincipal() principal: TenantPrincipal,
    @CurrentAnswerTime() time: AnswerTime,
  ): Promise<Review> {
    const turn = turnOf(principal, id, time);
    const whose = principal.role === 'admin' ? 'any' : 'own';
    return reviewOf(await this.actions.release(turn, whose), turn.by);
  }

  @ApiOperation({
    operationId: 'decideReview',
    summary: 'Decide a request that the caller has claimed, once and for all',
    description: 'The same decision by the same person again: 200. Any other: 409.',
  })
  @ApiOkResponse({ standardSchema: reviewSchema })
  @ApiErrors('review_conflict')
  @Allow('member', 'admin')
  @Tells('hitl', 'review.decided')
  @HttpCode(200)
  // runs after what @TakesJson() adds: decorators apply from the bottom up
  @UseInterceptors(DecidableReview)
  @TakesJson()
  @Post('decide')
  async decide(
    @Param('request_id', { schema: uuidSchema }) id: string,
    @Body({ schema: reviewDecisionSchema }) decision: ReviewDecision,
    @CurrentPrincipal() principal: TenantPrincipal,
    @CurrentAnswerTime() time: AnswerTime,
  ): Promise<Review> {
    const turn = turnOf(principal, id, time);
    return reviewOf(await this.actions.decide(turn, decision), turn.by);
  }
}

const turnOf = (principal: TenantPrincipal, id: string, time: AnswerTime): ReviewTurn => ({
  tenantId: principal.tenantId,
  id,
  by: reviewerOf(principal),
  time,
});
