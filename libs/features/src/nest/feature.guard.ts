import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import type { ServedSnapshot } from '../application/feature-service.js';
import type { OffDecision } from '../domain/decision.js';
import { EntitlementsUnavailableError, FeatureDisabledError, UnknownTenantError } from '../domain/errors.js';
import { Denials } from './denials.js';
import { requiredFeaturesOf } from './feature-labels.js';
import { FeatureDisabledException, FeatureLookupFailedException } from './feature.exceptions.js';
import { RequestSnapshots } from './request-snapshots.js';

/**
 * Lets a request through when every feature its handler requires is on for its tenant. Synchronous where the
 * request's snapshot is at hand.
 */
@Injectable()
export class FeatureGuard implements CanActivate {
  /** Labels never change once the classes are there. By handler and class, for classes may inherit handlers. */
  private readonly required = new WeakMap<object, WeakMap<object, readonly string[]>>();

  constructor(
    private readonly snapshots: RequestSnapshots,
    private readonly denials: Denials,
  ) {}

  canActivate(context: ExecutionContext): boolean | Promise<boolean> {
    // elsewhere the "request" is what the caller sent, and the caller must not choose the tenant
    if (context.getType() !== 'http')
      throw new Error('@RequiresFeature guards HTTP handlers: ask FeatureService here');
    const required = this.requiredBy(context.getHandler(), context.getClass());
    const request = context.switchToHttp().getRequest<object>();
    const held = this.snapshots.at(request);
    if (held) return this.admit(context, required, held);
    return this.snapshots.areOnHere(request, required) || this.readAndAdmit(context, required, request);
  }

  private requiredBy(handler: object, controller: object): readonly string[] {
    const known = this.required.get(handler)?.get(controller);
    if (known) return known;
    const required = requiredFeaturesOf(handler, controller);
    const ofHandler = this.required.get(handler) ?? new WeakMap<object, readonly string[]>();
    this.required.set(handler, ofHandler.set(controller, required));
    return required;
  }

  private async readAndAdmit(
    context: ExecutionContext,
    required: readonly string[],
    request: object,
  ): Promise<boolean> {
    try {
      return this.admit(context, required, await this.snapshots.read(request, required));
    } catch (error) {
      throw this.refusalOf(error, context, required);
    }
  }

  private admit(context: ExecutionContext, required: readonly string[], snapshot: ServedSnapshot): true {
    for (const feature of required) {
      const decision = snapshot.decisions.get(feature) ?? off(feature, 'unknown_feature');
      if (!decision.enabled) throw this.disabled(context, required, decision, snapshot);
    }
    return true;
  }

  private disabled(
    context: ExecutionContext,
    required: readonly string[],
    decision: OffDecision,
    snapshot?: ServedSnapshot,
  ): FeatureDisabledException {
    const decisionId = this.denials.record(context, required, decision, snapshot);
    return new FeatureDisabledException(new FeatureDisabledError(decision, snapshot?.revision), decisionId);
  }

  /** What failed to be read denies, too; other errors stay as they are. */
  private refusalOf(error: unknown, context: ExecutionContext, required: readonly string[]): unknown {
    const [feature = ''] = required;
    if (error instanceof UnknownTenantError)
      return this.disabled(context, required, off(feature, 'unknown_tenant'));
    if (!(error instanceof EntitlementsUnavailableError)) return error;
    const decision = { feature, enabled: false, reason: 'lookup_failed' } as const;
    return new FeatureLookupFailedException(error, this.denials.record(context, required, decision));
  }
}

function off(feature: string, reason: OffDecision['reason']): OffDecision {
  return { feature, enabled: false, reason };
}
