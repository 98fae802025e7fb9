import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FeatureKey } from '@gatehouse/features';
import type { FastifyRequest } from 'fastify';
import { tap, type Observable } from 'rxjs';
import type { TenantPrincipal } from '../identity/index.js';
import { Telemetry } from './telemetry.js';

export const tellsKey = Symbol('gatehouse:tells');

/** What a handler does that is worth telling. */
export interface Happening {
  readonly feature: FeatureKey;
  readonly name: string;
}

/** Tells of what a handler has done, when it has. */
@Injectable()
export class TellsInterceptor implements NestInterceptor {
  constructor(
    private readonly telemetry: Telemetry,
    private readonly reflector: Reflector,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const { feature, name } = this.reflector.get<Happening>(tellsKey, context.getHandler());
    // @Allow admits tenants' people alone
    const { tenantId } = context.switchToHttp().getRequest<FastifyRequest>().principal as TenantPrincipal;
    const teller = { tenantId, source: 'server' } as const;
    const tell = () => void this.telemetry.emit(teller, { feature, events: [{ name }] });
    return next.handle().pipe(tap({ complete: tell }));
  }
}
