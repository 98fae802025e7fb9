import { Module } from '@nestjs/common';
import { BillingModule } from '../billing/index.js';
import { TenantSettingsModule } from '../tenant-settings/index.js';
import { DashboardController } from './dashboard.controller.js';
import { Figures } from './figures.js';

/** What a tenant does, in figures: gated by `beta-dashboard`. */
@Module({
  imports: [BillingModule, TenantSettingsModule],
  controllers: [DashboardController],
  providers: [Figures],
})
export class DashboardModule {}
