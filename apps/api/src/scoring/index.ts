/** Documents ranked by relevance. */
export { scoringEntities } from './scoring.entity.js';
export { scoringMigrations } from './scoring.migrations.js';
export { ScoringModule } from './scoring.module.js';
