import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Principal } from '../principal.js';

declare module 'fastify' {
  interface FastifyRequest {
    /** Set by the authentication guard; absent on anonymous routes. */
    principal?: Principal;
  }
}

/**
 * Who asks.
 *
 * @example me(@CurrentPrincipal() principal: Principal) {}
 */
export const CurrentPrincipal = createParamDecorator<undefined, Principal>((_, context: ExecutionContext) => {
  const { principal } = context.switchToHttp().getRequest<FastifyRequest>();
  if (!principal) throw new Error('@CurrentPrincipal on an anonymous handler.');
  return principal;
});
