import { Module } from '@nestjs/common';
import { HitlModule } from '../hitl/index.js';
import { BorderlineReviews } from './borderline-reviews.js';
import { RelevanceScoring } from './relevance.js';
import { ScoringController } from './scoring.controller.js';

/** Documents ranked by relevance: gated by `scoring-pro`. */
@Module({
  imports: [HitlModule],
  controllers: [ScoringController],
  providers: [RelevanceScoring, BorderlineReviews],
})
export class ScoringModule {}
