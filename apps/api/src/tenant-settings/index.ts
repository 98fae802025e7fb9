export { settingsMigrations } from './settings.migrations.js';
export { StoredSettings } from './stored-settings.js';
export { TenantSettingsModule } from './tenant-settings.module.js';
