import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { ApiError } from '../../http/index.js';
import { Authenticator } from '../credentials/authenticator.js';
import { audienceOf, type Principal } from '../principal.js';
import { accessOf, type Access } from './access.js';

/** First of all guards: finds out who asks (401, 503), and whether the handler is for them (403). */
@Injectable()
export class AuthenticationGuard implements CanActivate {
  constructor(private readonly authenticator: Authenticator) {}

  canActivate(context: ExecutionContext): boolean | Promise<boolean> {
    const access = accessOf(context.getHandler(), context.getClass());
    if (access === 'anonymous') return true;
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const known = this.authenticator.here(request);
    return known ? admit(request, known, access) : this.askAndAdmit(request, access);
  }

  private async askAndAdmit(request: FastifyRequest, access: Access | undefined): Promise<true> {
    return admit(request, await this.authenticator.authenticate(request), access);
  }
}

function admit(request: FastifyRequest, principal: Principal, access: Access | undefined): true {
  request.principal = principal;
  // a handler that nobody labelled is for nobody
  if (!access?.includes(audienceOf(principal))) throw new ApiError('forbidden');
  return true;
}
