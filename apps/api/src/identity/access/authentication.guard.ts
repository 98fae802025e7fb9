import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { ApiError } from '../../http/index.js';
import { Authenticator } from '../credentials/authenticator.js';
import { audienceOf } from '../principal.js';
import { accessOf } from './access.js';

/** First of all guards: finds out who asks (401, 503), and whether the handler is for them (403). */
@Injectable()
export class AuthenticationGuard implements CanActivate {
  constructor(private readonly authenticator: Authenticator) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const access = accessOf(context.getHandler(), context.getClass());
    if (access === 'anonymous') return true;
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    request.principal = await this.authenticator.authenticate(request);
    // a handler that nobody labelled is for nobody
    if (!access?.includes(audienceOf(request.principal))) throw new ApiError('forbidden');
    return true;
  }
}
