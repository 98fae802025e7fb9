export { searchConfigurations } from './documents/analyse.js';
export { ingestionEntities } from './ingestion.entities.js';
export { ingestionMigrations } from './ingestion.migrations.js';
export { IngestionModule } from './ingestion.module.js';
