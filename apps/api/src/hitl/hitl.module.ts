import { Module } from '@nestjs/common';
import { Turns } from '../http/turns.js';
import { ReviewActions } from './review-actions.js';
import { ReviewDirectory } from './review-directory.js';
import { ReviewLimit } from './review-limit.js';
import { ReviewController } from './review.controller.js';
import { ReviewsController } from './reviews.controller.js';

/** Review requests that people claim and decide: every route is gated by `hitl`. */
@Module({
  controllers: [ReviewsController, ReviewController],
  providers: [ReviewActions, ReviewDirectory, ReviewLimit, Turns],
  exports: [ReviewLimit],
})
export class HitlModule {}
