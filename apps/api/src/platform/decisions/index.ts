/** Denials, and the evaluations behind them. */
export { DecisionsModule } from './decisions.module.js';
export { decisionEntities } from './denied-decision.entity.js';
export { DeniedDecisions } from './denied-decisions.js';
export { decisionMigrations } from './denied-decisions.migration.js';
