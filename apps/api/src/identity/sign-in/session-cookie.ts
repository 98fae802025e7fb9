import type { FastifyReply, FastifyRequest } from 'fastify';
import { sessionSeconds } from '../store/session-store.js';

const plainName = 'gatehouse_session';
const secureName = `__Host-${plainName}`;

const isSecure = (request: FastifyRequest) => request.protocol === 'https';

// over TLS only the name that a browser refuses to take from a sibling domain or over plain HTTP
const nameFor = (request: FastifyRequest) => (isSecure(request) ? secureName : plainName);

const attributesFor = (request: FastifyRequest) =>
  ({ httpOnly: true, sameSite: 'lax', path: '/', secure: isSecure(request) }) as const;

export function sessionCookieOf(request: FastifyRequest): string | undefined {
  return request.cookies[nameFor(request)];
}

export function setSessionCookie(request: FastifyRequest, reply: FastifyReply, token: string): void {
  reply.setCookie(nameFor(request), token, { ...attributesFor(request), maxAge: sessionSeconds });
}

export function clearSessionCookie(request: FastifyRequest, reply: FastifyReply): void {
  reply.clearCookie(nameFor(request), attributesFor(request));
}
