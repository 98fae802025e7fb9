import { Explanations, isFeatureKey } from '@gatehouse/features';
import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { ApiError } from '../../http/index.js';

/**
 * Answers 404 for a key that no feature has, before anything else of the request is looked at. One that no feature
 * could have passes: the parameter's schema refuses it with everything else that is malformed.
 */
@Injectable()
export class KnownFeatureGuard implements CanActivate {
  constructor(private readonly explanations: Explanations) {}

  canActivate(context: ExecutionContext): boolean {
    const { key = '' } = context
      .switchToHttp()
      .getRequest<FastifyRequest<{ Params: { key?: string } }>>().params;
    if (isFeatureKey(key) && !this.explanations.featureOf(key)) throw new ApiError('unknown_feature');
    return true;
  }
}
