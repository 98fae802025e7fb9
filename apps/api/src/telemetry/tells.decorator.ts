import { applyDecorators, SetMetadata, UseInterceptors } from '@nestjs/common';
import type { FeatureKey } from '@gatehouse/features';
import { TellsInterceptor, tellsKey, type Happening } from './tells.interceptor.js';

/**
 * Tells, once the handler has done it, that something happened in a feature: never in the way of the answer, and
 * nothing at all where the feature is off by then.
 *
 * @param name words such as `plan.changed`
 */
export function Tells(feature: FeatureKey, name: string): MethodDecorator {
  const happening: Happening = { feature, name };
  return applyDecorators(SetMetadata(tellsKey, happening), UseInterceptors(TellsInterceptor));
}
