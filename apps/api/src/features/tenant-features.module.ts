import { Global, Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { IdentityModule } from '../identity/index.js';
import { DenialFilter } from './denial.filter.js';
import { FeatureStream } from './feature-stream.js';
import { FeaturesController } from './features.controller.js';
import { MinRevisionGuard } from './min-revision.guard.js';
import { RevisionTokens } from './revision-tokens.js';
import { SnapshotBodies } from './snapshot-bodies.js';

/** The tenants' side: what do we have, and since when is it true. */
@Global()
@Module({
  imports: [IdentityModule],
  controllers: [FeaturesController],
  providers: [
    { provide: APP_GUARD, useClass: MinRevisionGuard },
    ...[DenialFilter, FeatureStream, RevisionTokens, SnapshotBodies],
  ],
  exports: [RevisionTokens],
})
export class TenantFeaturesModule {}
