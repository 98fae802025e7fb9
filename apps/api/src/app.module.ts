import { Module, type DynamicModule } from '@nestjs/common';
import { AuditModule } from './audit/audit.module.js';
import { BillingModule } from './billing/index.js';
import { ConfigurationModule, type Configuration } from './configuration/index.js';
import { DashboardModule } from './dashboard/index.js';
import { DatabaseModule } from './database/index.js';
import { features } from './features/features.setup.js';
import { TenantFeaturesModule } from './features/tenant-features.module.js';
import { HealthModule } from './health/health.module.js';
import { HitlModule } from './hitl/index.js';
import { IdentityModule } from './identity/index.js';
import { IngestionModule } from './ingestion/index.js';
import { MetricsModule } from './metrics/metrics.module.js';
import { DecisionsModule } from './platform/decisions/index.js';
import { PlatformModule } from './platform/platform.module.js';
import { PropagationModule } from './propagation/propagation.module.js';
import { QueueModule } from './queue/index.js';
import { ScoringModule } from './scoring/index.js';
import { TelemetryModule } from './telemetry/index.js';
import { TenantSettingsModule } from './tenant-settings/index.js';

/** The service. Identity comes first: its guards run before everybody else's. */
@Module({})
export class AppModule {
  static forRoot(configuration: Configuration): DynamicModule {
    return {
      module: AppModule,
      imports: [
        ConfigurationModule.forRoot(configuration),
        DatabaseModule,
        PropagationModule,
        IdentityModule,
        DecisionsModule,
        features,
        TenantFeaturesModule,
        PlatformModule,
        TenantSettingsModule,
        AuditModule,
        BillingModule,
        ScoringModule,
        DashboardModule,
        TelemetryModule,
        HitlModule,
        QueueModule,
        IngestionModule,
        HealthModule,
        MetricsModule,
      ],
    };
  }
}
