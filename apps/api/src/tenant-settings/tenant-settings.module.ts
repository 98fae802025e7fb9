import { Module } from '@nestjs/common';
import { Turns } from '../http/turns.js';
import { SettingsTrail } from './settings-trail.js';
import { StaleSettings } from './stale-settings.js';
import { StoredSettings } from './stored-settings.js';
import { TenantSettingsController } from './tenant-settings.controller.js';

/** What tenants set for themselves, edited without losing anybody's edit. */
@Module({
  controllers: [TenantSettingsController],
  providers: [SettingsTrail, StaleSettings, StoredSettings, Turns],
})
export class TenantSettingsModule {}
