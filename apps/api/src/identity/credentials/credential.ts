import type { FastifyRequest } from 'fastify';
import { sessionCookieOf } from '../sign-in/session-cookie.js';
import { isToken } from './opaque-tokens.js';

const bearer = /^Bearer +([A-Za-z0-9._~+/-]+=*)$/i;

/** The token that came with a request. An `Authorization` header, even a broken one, wins over the cookie. */
export function credentialOf(request: FastifyRequest): string | undefined {
  // Node keeps the first of two Authorization lines: count them where it still has both
  const lines = request.raw.rawHeaders.filter(
    (name, index) => index % 2 === 0 && name.toLowerCase() === 'authorization',
  ).length;
  if (lines === 0) return sessionCookie(request);
  return lines === 1 ? bearer.exec(request.headers.authorization ?? '')?.[1] : undefined;
}

function sessionCookie(request: FastifyRequest): string | undefined {
  const token = sessionCookieOf(request);
  return token !== undefined && isToken('session', token) ? token : undefined;
}
