/** What people are asked to decide. */
export { hitlEntities } from './hitl.entities.js';
export { hitlMigrations } from './hitl.migrations.js';
export { HitlModule } from './hitl.module.js';
export { ReviewLimit } from './review-limit.js';
export { reviewerOf, type Reviewer } from './reviewer.js';
export { openReview, type NewReview, type OpenedReview } from './reviews.js';
