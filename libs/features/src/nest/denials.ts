import { Inject, Injectable, Logger, type ExecutionContext } from '@nestjs/common';
import type { OffDecision, UnverifiedDecision } from '../domain/decision.js';
import type { ServedSnapshot } from '../application/feature-service.js';
import { systemClock } from '../ports/clock.js';
import type { Denial } from '../ports/denial-log.js';
import { declaredRoutesOf } from './declared-routes.js';
import { FEATURES_OPTIONS } from './features.module-definition.js';
import type { FeaturesOptions } from './features.options.js';

/** Hands denials to the application's log, where it has one. */
@Injectable()
export class Denials {
  private readonly log = new Logger('Denials');
  /** By handler and class: what is declared never changes. */
  private readonly routes = new WeakMap<object, WeakMap<object, string>>();

  constructor(@Inject(FEATURES_OPTIONS) private readonly options: FeaturesOptions) {}

  /** @returns the id under which the denial can be looked up, if it can. A denial never fails for its log. */
  record(
    context: ExecutionContext,
    required: readonly string[],
    decision: OffDecision | UnverifiedDecision,
    snapshot?: ServedSnapshot,
  ): string | undefined {
    const { denials } = this.options;
    if (!denials) return undefined;
    try {
      return denials.record(this.denialOf(context, required, decision, snapshot));
    } catch (error) {
      this.log.error('A denial could not be recorded', error);
      return undefined;
    }
  }

  private denialOf(
    context: ExecutionContext,
    required: readonly string[],
    decision: Denial['decision'],
    snapshot: ServedSnapshot | undefined,
  ): Denial {
    const { tenantOf, clock = systemClock } = this.options;
    return {
      tenantId: tenantOf(context.switchToHttp().getRequest<never>()),
      route: this.routeOf(context.getHandler(), context.getClass()),
      required,
      decision,
      answer: snapshot?.answer,
      at: snapshot?.at ?? clock.now(),
    };
  }

  private routeOf(handler: object, controller: object): string {
    const ofHandler = this.routes.get(handler) ?? new WeakMap<object, string>();
    const route = ofHandler.get(controller) ?? declaredRoutesOf(handler, controller)[0] ?? '';
    this.routes.set(handler, ofHandler.set(controller, route));
    return route;
  }
}
