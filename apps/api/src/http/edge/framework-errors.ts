import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { ApiError } from '../errors/api-error.js';
import { sendError } from '../errors/send-error.js';
import { securityHeaders } from './security-headers.js';

/** Answers what the router refuses before any hook runs: a URL it cannot decode, a parameter that is too long. */
export function answerRouterError(error: FastifyError, request: FastifyRequest, reply: FastifyReply): void {
  const code = error.code === 'FST_ERR_MAX_PARAM_LENGTH' ? 'uri_too_long' : 'malformed_url';
  reply.headers({ ...securityHeaders, 'X-Request-Id': request.id });
  sendError(new ApiError(code), request, reply);
}
