import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { ApiError, uuidSchema } from '../http/index.js';
import { ReviewDirectory } from './review-directory.js';

type ReviewRequest = FastifyRequest<{ Params: { request_id?: string } }>;

/**
 * Answers 404 for a request that the caller's tenant does not have, before anything of the body is looked at. An id that
 * is not one passes: the parameter's schema refuses it with everything else that is malformed.
 */
@Injectable()
export class ExistingReviewGuard implements CanActivate {
  constructor(private readonly reviews: ReviewDirectory) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const { params, principal } = context.switchToHttp().getRequest<ReviewRequest>();
    const id = uuidSchema.safeParse(params.request_id);
    if (!id.success || principal?.tenantId === undefined) return true;
    if (!(await this.reviews.find(principal.tenantId, id.data))) throw new ApiError('unknown_review');
    return true;
  }
}
