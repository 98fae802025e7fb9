import { applyDecorators, UseGuards } from '@nestjs/common';
import type { FeatureKey } from '../domain/feature-key.js';
import { addRequiredFeatures } from './feature-labels.js';
import { FeatureGuard } from './feature.guard.js';

/**
 * Refuses the route, or every route of the class, unless all of these features are on for the caller's tenant:
 * 403 when one is off, 503 when nobody can say. Runs after global guards (authentication) and before pipes.
 * Labels of class and method add up.
 *
 * It brings its guard along, so that a route cannot stay open because a module was forgotten.
 *
 * @example
 * @RequiresFeature('billing')
 * @Get('invoices')
 * invoices() {}
 */
export function RequiresFeature(
  ...features: readonly [FeatureKey, ...FeatureKey[]]
): ClassDecorator & MethodDecorator {
  if (features.length === 0) throw new TypeError('@RequiresFeature needs at least one feature');
  return applyDecorators(label(features), UseGuards(FeatureGuard));
}

function label(features: readonly string[]): ClassDecorator & MethodDecorator {
  return (target: object, _key?: string | symbol, descriptor?: PropertyDescriptor) => {
    addRequiredFeatures((descriptor?.value as object | undefined) ?? target, features);
  };
}
