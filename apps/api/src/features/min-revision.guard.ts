import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { FeatureService } from '@gatehouse/features';
import type { FastifyRequest } from 'fastify';
import { ApiError } from '../http/index.js';
import { minRevisionHeader, RevisionTokens } from './revision-tokens.js';

const name = minRevisionHeader.toLowerCase();

/**
 * Read-your-writes across instances: a tenant's client that has seen a revision is never shown an older one. Runs
 * after authentication, and before whatever decides by the entitlements.
 */
@Injectable()
export class MinRevisionGuard implements CanActivate {
  constructor(
    private readonly features: FeatureService,
    private readonly tokens: RevisionTokens,
  ) {}

  /** @throws ApiError `revision_token_invalid` */
  canActivate(context: ExecutionContext): boolean | Promise<boolean> {
    const { headers, principal } = context.switchToHttp().getRequest<FastifyRequest>();
    const token = headers[name];
    const tenantId = principal?.tenantId;
    if (token === undefined || tenantId === undefined) return true;
    const revision = typeof token === 'string' ? this.tokens.read(tenantId, token) : undefined;
    if (revision === undefined) throw new ApiError('revision_token_invalid');
    return this.reach(tenantId, revision);
  }

  private async reach(tenantId: string, revision: number): Promise<true> {
    await this.features.reach(tenantId, revision);
    return true;
  }
}
