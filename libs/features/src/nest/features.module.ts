import { Module, type Provider } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { EntitlementService } from '../application/entitlement-service.js';
import type { FeatureContext } from '../application/feature-context.js';
import { FeatureService } from '../application/feature-service.js';
import { systemClock } from '../ports/clock.js';
import { FeatureManifest } from './feature-manifest.js';
import { ConfigurableModuleClass, FEATURES_OPTIONS } from './features.module-definition.js';
import type { FeaturesOptions } from './features.options.js';
import { HandlerLabels } from './handler-labels.js';
import { RequestSnapshots } from './request-snapshots.js';

const service = <Service>(provide: new (context: FeatureContext) => Service): Provider => ({
  provide,
  useFactory: (options: FeaturesOptions) => new provide(contextOf(options)),
  inject: [FEATURES_OPTIONS],
});

/**
 * Feature access for a Nest application. Global, so that `@RequiresFeature` works in every module. The
 * application refuses to start while one of its handlers is unlabelled.
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
    ...[service(FeatureService), service(EntitlementService)],
    ...[HandlerLabels, FeatureManifest, RequestSnapshots],
  ],
  exports: [FeatureService, EntitlementService, FeatureManifest, RequestSnapshots],
})
export class FeaturesModule extends ConfigurableModuleClass {}

function contextOf(options: FeaturesOptions): FeatureContext {
  return {
    ...options,
    limits: options.limits ?? new Map(),
    clock: options.clock ?? systemClock,
    readDeadlineMs: options.readDeadlineMs ?? 500,
    changeDeadlineMs: options.changeDeadlineMs ?? 900,
  };
}
