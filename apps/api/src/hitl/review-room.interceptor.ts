import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { lastValueFrom, of, type Observable } from 'rxjs';
import { Turns } from '../http/turns.js';
import type { TenantPrincipal } from '../identity/index.js';
import { isFull, limitReached } from './refusals.js';
import { ReviewDirectory } from './review-directory.js';
import { ReviewLimit } from './review-limit.js';

/**
 * Answers 409 before anything in the body is 400: without room it does not matter what is to be opened. The database
 * counts again under the lock; this one only orders the answers. What follows happens in the same turn, so that a crowd
 * does not hold as many connections while it waits for that lock.
 */
@Injectable()
export class RoomForReview implements NestInterceptor {
  constructor(
    private readonly reviews: ReviewDirectory,
    private readonly limits: ReviewLimit,
    private readonly turns: Turns,
  ) {}

  async intercept(context: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    // @Allow admits tenants' people alone
    const { tenantId } = request.principal as TenantPrincipal;
    const answer = await this.turns.take(tenantId, request.answerTime, async () => {
      await this.refuseWithoutRoom(tenantId);
      return lastValueFrom<unknown>(next.handle());
    });
    return of(answer);
  }

  private async refuseWithoutRoom(tenantId: string): Promise<void> {
    const [limit, pending] = await Promise.all([this.limits.of(tenantId), this.reviews.pendingOf(tenantId)]);
    if (isFull({ limit, pending })) throw limitReached({ limit, pending });
  }
}
