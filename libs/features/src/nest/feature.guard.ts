import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import type { OffReason } from '../domain/decision.js';
import { FeatureDisabledError, UnknownTenantError } from '../domain/errors.js';
import type { Snapshot } from '../domain/snapshot.js';
import { requiredFeaturesOf } from './feature-labels.js';
import { exceptionOf } from './feature.exceptions.js';
import { RequestSnapshots } from './request-snapshots.js';

/**
 * Lets a request through when every feature its handler requires is on for its tenant. Synchronous where the
 * request's snapshot is at hand.
 */
@Injectable()
export class FeatureGuard implements CanActivate {
  /** Labels never change once the classes are there. By handler and class, for classes may inherit handlers. */
  private readonly required = new WeakMap<object, WeakMap<object, readonly string[]>>();

  constructor(private readonly snapshots: RequestSnapshots) {}

  canActivate(context: ExecutionContext): boolean | Promise<boolean> {
    // elsewhere the "request" is what the caller sent, and the caller must not choose the tenant
    if (context.getType() !== 'http')
      throw new Error('@RequiresFeature guards HTTP handlers: ask FeatureService here');
    const required = this.requiredBy(context.getHandler(), context.getClass());
    const request = context.switchToHttp().getRequest<object>();
    const held = this.snapshots.at(request);
    if (held) return admit(required, held);
    return this.snapshots.areOnHere(request, required) || this.readAndAdmit(required, request);
  }

  private requiredBy(handler: object, controller: object): readonly string[] {
    const known = this.required.get(handler)?.get(controller);
    if (known) return known;
    const required = requiredFeaturesOf(handler, controller);
    const ofHandler = this.required.get(handler) ?? new WeakMap<object, readonly string[]>();
    this.required.set(handler, ofHandler.set(controller, required));
    return required;
  }

  private async readAndAdmit(required: readonly string[], request: object): Promise<boolean> {
    try {
      return admit(required, await this.snapshots.read(request, required));
    } catch (error) {
      throw error instanceof UnknownTenantError
        ? refusal(required[0] ?? '', 'unknown_tenant')
        : exceptionOf(error);
    }
  }
}

function admit(required: readonly string[], { decisions, revision }: Snapshot): true {
  for (const feature of required) {
    const decision = decisions.get(feature);
    if (!decision) throw refusal(feature, 'unknown_feature');
    if (!decision.enabled) throw exceptionOf(new FeatureDisabledError(decision, revision));
  }
  return true;
}

function refusal(feature: string, reason: OffReason): unknown {
  return exceptionOf(new FeatureDisabledError({ feature, enabled: false, reason }));
}
