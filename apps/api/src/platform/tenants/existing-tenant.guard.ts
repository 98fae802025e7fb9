import { FeatureService } from '@gatehouse/features';
import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { ApiError, tenantIdSchema } from '../../http/index.js';
import { TenantDirectory } from './tenant-directory.js';

/**
 * Answers 404 for a tenant that does not exist, before anything of the body is looked at. An id that is not one
 * passes: the parameter's schema refuses it with everything else that is malformed.
 */
@Injectable()
export class ExistingTenantGuard implements CanActivate {
  constructor(
    private readonly tenants: TenantDirectory,
    private readonly features: FeatureService,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const { params } = context
      .switchToHttp()
      .getRequest<FastifyRequest<{ Params: { tenant_id?: string } }>>();
    const tenantId = tenantIdSchema.safeParse(params.tenant_id);
    if (!tenantId.success || this.isKnownHere(tenantId.data)) return true;
    if (!(await this.tenants.find(tenantId.data))) throw new ApiError('unknown_tenant');
    return true;
  }

  /** Decisions are in memory only of tenants that there are. */
  private isKnownHere(tenantId: string): boolean {
    return this.features.stampHere(tenantId) !== undefined;
  }
}
