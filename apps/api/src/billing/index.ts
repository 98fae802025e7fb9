export { billingEntities } from './billing.entities.js';
export { billingMigrations } from './billing.migrations.js';
export { BillingModule } from './billing.module.js';
export { seedDemoBilling } from './seed-demo-billing.js';
export { RecordedUsage } from './usage/recorded-usage.js';
export { usageSchema } from './usage/usage.schemas.js';
