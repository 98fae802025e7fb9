import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { lastValueFrom, of, type Observable } from 'rxjs';
import { Turns } from '../../http/turns.js';
import type { TenantPrincipal } from '../../identity/index.js';
import { Sources } from './sources.js';

/**
 * Answers 409 before anything in the body is 400: without room it does not matter what is to be added. What follows
 * happens in the same turn, so that a crowd does not hold a connection each while it waits for the tenant's lock.
 */
@Injectable()
export class RoomForSource implements NestInterceptor {
  constructor(
    private readonly sources: Sources,
    private readonly turns: Turns,
  ) {}

  async intercept(context: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    // @Allow admits tenants' people alone
    const { tenantId } = request.principal as TenantPrincipal;
    const added = this.turns.take(tenantId, request.answerTime, async () => {
      await this.sources.refuseWithoutRoom(tenantId);
      return lastValueFrom<unknown>(next.handle());
    });
    return of(await added);
  }
}
