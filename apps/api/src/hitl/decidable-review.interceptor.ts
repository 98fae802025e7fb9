import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Observable } from 'rxjs';
import { uuidSchema } from '../http/index.js';
import type { TenantPrincipal } from '../identity/index.js';
import { reviewConflict } from './refusals.js';
import { ReviewDirectory } from './review-directory.js';
import { reviewerOf } from './reviewer.js';

type DecideRequest = FastifyRequest<{ Params: { request_id?: string } }>;

/**
 * Answers 409 before anything in the body is 400, to whoever may not decide this request whatever they decide. The
 * statement that decides looks again; this one only orders the answers.
 */
@Injectable()
export class DecidableReview implements NestInterceptor {
  constructor(private readonly reviews: ReviewDirectory) {}

  async intercept(context: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
    const { params, principal } = context.switchToHttp().getRequest<DecideRequest>();
    // @Allow admits tenants' people alone
    const who = principal as TenantPrincipal;
    const id = uuidSchema.safeParse(params.request_id);
    const row = id.success ? await this.reviews.find(who.tenantId, id.data) : undefined;
    // whoever decided has claimed it, too: whether it is their decision again is in the body
    if (row && row.claimed_by !== reviewerOf(who).id) throw reviewConflict(row);
    return next.handle();
  }
}
