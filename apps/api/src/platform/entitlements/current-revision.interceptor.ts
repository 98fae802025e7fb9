import { StaleRevisionError } from '@gatehouse/features';
import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Observable } from 'rxjs';
import { parseEntityTags, tenantIdSchema } from '../../http/index.js';
import { TenantDirectory } from '../tenants/index.js';
import { ConflictFacts } from './conflict-facts.js';
import { expectedRevisions } from './revision-tag.js';

type PatchRequest = FastifyRequest<{ Params: { tenant_id?: string } }>;

/**
 * Answers 409 before anything in the body is 400: who works on an old revision reads the current one first. The
 * store compares again under the tenant's lock; this one only orders the answers.
 */
@Injectable()
export class CurrentRevision implements NestInterceptor {
  constructor(
    private readonly tenants: TenantDirectory,
    private readonly conflicts: ConflictFacts,
  ) {}

  async intercept(context: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
    const { headers, params } = context.switchToHttp().getRequest<PatchRequest>();
    const expected = expectedRevisions(parseEntityTags(headers['if-match']));
    const tenantId = tenantIdSchema.safeParse(params.tenant_id);
    if (expected && tenantId.success) await this.refuseStale(tenantId.data, expected);
    return next.handle();
  }

  private async refuseStale(tenantId: string, expected: readonly number[]): Promise<void> {
    const revision = (await this.tenants.find(tenantId))?.revision;
    if (revision === undefined || expected.includes(revision)) return;
    throw await this.conflicts.explain(new StaleRevisionError(tenantId, expected, revision));
  }
}
