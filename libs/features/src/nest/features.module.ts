import { Module, type Provider } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { EntitlementService } from '../application/entitlement-service.js';
import type { Assembled } from '../application/assemble.js';
import { Explanations } from '../application/explanations.js';
import { FeatureMetrics } from '../application/feature-metrics.js';
import { FeatureService } from '../application/feature-service.js';
import { DeclaredJobs } from './declared-jobs.js';
import { Denials } from './denials.js';
import { FeatureManifest } from './feature-manifest.js';
import { FeatureParts } from './feature-parts.js';
import { ConfigurableModuleClass } from './features.module-definition.js';
import { GatedJobs } from './gated-jobs.js';
import { HandlerLabels } from './handler-labels.js';
import { RequestSnapshots } from './request-snapshots.js';

const made = <Part>(provide: new (parts: Assembled) => Part): Provider => ({
  provide,
  useFactory: ({ assembled }: FeatureParts) => new provide(assembled),
  inject: [FeatureParts],
});

/**
 * Feature access for a Nest application. Global, so that `@RequiresFeature` works in every module. The
 * application refuses to start while one of its handlers or jobs is unlabelled.
 *
 * @example
 * FeaturesModule.forRoot({
 *   catalogue,
 *   gates: readGates(catalogue, process.env),
 *   store: new InProcessEntitlementStore(),
 *   tenantOf: (request: AuthenticatedRequest) => request.user.tenantId,
 * })
 */
@Module({
  imports: [DiscoveryModule],
  providers: [
    ...[made(FeatureService), made(EntitlementService), made(Explanations), made(FeatureMetrics)],
    ...[FeatureParts, HandlerLabels, FeatureManifest, RequestSnapshots, Denials],
    ...[DeclaredJobs, GatedJobs],
  ],
  exports: [
    ...[FeatureService, EntitlementService, Explanations, FeatureMetrics],
    ...[FeatureManifest, RequestSnapshots, Denials, GatedJobs],
  ],
})
export class FeaturesModule extends ConfigurableModuleClass {}
