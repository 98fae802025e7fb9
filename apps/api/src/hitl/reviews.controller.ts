import { Body, Controller, Get, Post, Query, UseInterceptors } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { RequiresFeature } from '@gatehouse/features';
import { DataSource, type EntityManager } from 'typeorm';
import { z } from 'zod';
import { writeInTime } from '../database/in-time.js';
import { MinRevision } from '../features/min-revision.decorator.js';
import {
  ApiErrors,
  CurrentAnswerTime,
  cursorsOf,
  TakesJson,
  uuidSchema,
  type AnswerTime,
} from '../http/index.js';
import { Allow, CurrentPrincipal, type TenantPrincipal } from '../identity/index.js';
import { Tells } from '../telemetry/index.js';
import { ReviewDirectory } from './review-directory.js';
import { ReviewLimit } from './review-limit.js';
import { RoomForReview } from './review-room.interceptor.js';
import { reviewOf } from './review-row.js';
import {
  newReviewSchema,
  reviewPageSchema,
  reviewQuerySchema,
  reviewSchema,
  type Review,
} from './review.schemas.js';
import { reviewerOf } from './reviewer.js';
import { openReview } from './reviews.js';

// clients can write cursors, too, and Postgres knows no year 0
const createdAt = z.iso.datetime({ precision: 3 }).refine((instant) => !instant.startsWith('0000'));
const cursors = cursorsOf(z.strictObject({ createdAt, id: uuidSchema }));

@ApiTags('hitl')
@RequiresFeature('hitl')
@MinRevision()
@ApiErrors('store_unavailable', 'invalid_request')
@Controller('v1/hitl/requests')
export class ReviewsController {
  constructor(
    private readonly reviews: ReviewDirectory,
    private readonly limits: ReviewLimit,
    private readonly dataSource: DataSource,
  ) {}

  @ApiOperation({
    operationId: 'listReviews',
    summary: 'The review requests of the caller’s tenant, newest first, and how many may be pending',
  })
  @ApiOkResponse({ standardSchema: reviewPageSchema })
  @Allow('member', 'admin', 'service:tenant')
  @Get()
  async list(
    @CurrentPrincipal() principal: TenantPrincipal,
    @Query({ schema: reviewQuerySchema }) { status, limit: size, cursor }: z.output<typeof reviewQuerySchema>,
  ): Promise<z.output<typeof reviewPageSchema>> {
    const { tenantId } = principal;
    // one more than asked for tells whether there is a next page
    const search = { tenantId, status, after: cursors.decode(cursor), limit: size + 1 };
    const [found, limit, pending] = await Promise.all([
      this.reviews.page(search),
      this.limits.of(tenantId),
      this.reviews.pendingOf(tenantId),
    ]);
    const requests = found.slice(0, size).map((row) => reviewOf(row, reviewerOf(principal)));
    const last = found.length > size ? requests.at(-1) : undefined;
    const nextCursor = last ? cursors.encode({ createdAt: last.createdAt, id: last.id }) : null;
    return { requests, nextCursor, limit, pending };
  }

  @ApiOperation({
    operationId: 'openReview',
    summary: 'Ask for a review',
    description:
      'When as many are pending as may be the answer is 409 `limit_reached` with `limit` and `pending`, and nothing is opened. A limit that is lowered closes nothing.',
  })
  @ApiCreatedResponse({ standardSchema: reviewSchema })
  @ApiErrors('limit_reached', 'unknown_tenant')
  @Allow('member', 'admin')
  @Tells('hitl', 'review.opened')
  // runs after what @TakesJson() adds: decorators apply from the bottom up
  @UseInterceptors(RoomForReview)
  @TakesJson()
  @Post()
  async open(
    @Body({ schema: newReviewSchema }) { title, details }: z.output<typeof newReviewSchema>,
    @CurrentPrincipal() principal: TenantPrincipal,
    @CurrentAnswerTime() time: AnswerTime,
  ): Promise<Review> {
    const { tenantId } = principal;
    const openedBy = reviewerOf(principal);
    // what is lowered from here on holds for the next
    const limit = await this.limits.of(tenantId);
    const wanted = { tenantId, title, details, source: 'person', openedBy, limit } as const;
    const open = (manager: EntityManager) => openReview(manager, wanted);
    const { review } = await writeInTime(this.dataSource, open, time.leftMs);
    return reviewOf(review, openedBy);
  }
}
