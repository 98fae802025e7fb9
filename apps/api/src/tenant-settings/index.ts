export { TenantSettingsModule } from './tenant-settings.module.js';
