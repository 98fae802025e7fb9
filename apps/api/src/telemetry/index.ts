/** What happens in features, as far as they are on. */
export { Tells } from './tells.decorator.js';
export { Telemetry, telemetryOutcomes } from './telemetry.js';
export { telemetryEntities } from './telemetry.entity.js';
export { telemetryMigrations } from './telemetry.migrations.js';
export { TelemetryModule } from './telemetry.module.js';
