import { Module } from '@nestjs/common';
import { ChangeTrail } from '../audit/change-trail.js';
import { Turns } from '../http/turns.js';
import { StaleSettings } from './stale-settings.js';
import { StoredSettings } from './stored-settings.js';
import { TenantSettingsController } from './tenant-settings.controller.js';

/** What tenants set for themselves, edited without losing anybody's edit. */
@Module({
  controllers: [TenantSettingsController],
  providers: [ChangeTrail, StaleSettings, StoredSettings, Turns],
})
export class TenantSettingsModule {}
