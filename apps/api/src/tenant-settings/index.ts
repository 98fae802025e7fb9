export { settingsMigrations } from './settings.migrations.js';
export { TenantSettingsModule } from './tenant-settings.module.js';
