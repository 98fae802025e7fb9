import { Inject, Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { FeatureService } from '../application/feature-service.js';
import { FeatureDisabledError, UnknownTenantError } from '../domain/errors.js';
import type { OffDecision } from '../domain/decision.js';
import type { Snapshot } from '../domain/snapshot.js';
import { requiredFeaturesOf } from './feature-labels.js';
import { exceptionOf } from './feature.exceptions.js';
import { FEATURES_OPTIONS } from './features.module-definition.js';
import type { FeaturesOptions } from './features.options.js';

/** One snapshot a request: the guards of class and method, and whoever asks later, see the same state. */
const snapshots = new WeakMap<object, Snapshot>();

/** Lets a request through when every feature its handler requires is on for its tenant. */
@Injectable()
export class FeatureGuard implements CanActivate {
  constructor(
    private readonly features: FeatureService,
    @Inject(FEATURES_OPTIONS) private readonly options: FeaturesOptions,
  ) {}

  canActivate(context: ExecutionContext): boolean | Promise<boolean> {
    const required = requiredFeaturesOf(context.getHandler(), context.getClass());
    const request = context.switchToHttp().getRequest<object>();
    const held = snapshots.get(request);
    return held ? admit(required, held) : this.readAndAdmit(required, request);
  }

  private async readAndAdmit(required: readonly string[], request: object): Promise<boolean> {
    const tenantId = this.options.tenantOf(request as never);
    const snapshot = await this.snapshotOf(tenantId, required);
    snapshots.set(request, snapshot);
    return admit(required, snapshot);
  }

  private async snapshotOf(
    tenantId: string | undefined,
    [feature = '']: readonly string[],
  ): Promise<Snapshot> {
    const unknown = () =>
      exceptionOf(new FeatureDisabledError({ feature, enabled: false, reason: 'unknown_tenant' }));
    if (tenantId === undefined) throw unknown();
    try {
      return await this.features.snapshot(tenantId);
    } catch (error) {
      throw error instanceof UnknownTenantError ? unknown() : exceptionOf(error);
    }
  }
}

function admit(required: readonly string[], { decisions }: Snapshot): true {
  for (const feature of required) {
    const decision = decisions.get(feature) ?? unknownFeature(feature);
    if (!decision.enabled) throw exceptionOf(new FeatureDisabledError(decision));
  }
  return true;
}

function unknownFeature(feature: string): OffDecision {
  return { feature, enabled: false, reason: 'unknown_feature' };
}
