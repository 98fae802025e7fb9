import type { FastifyReply, FastifyRequest } from 'fastify';
import type { ApiError } from './api-error.js';
import { envelopeOf } from './envelope.js';
import { contentTypeFor } from './problem-type.js';

/** Sends the envelope, and logs what the client must not see. */
export function sendError(error: ApiError, request: FastifyRequest, reply: FastifyReply): void {
  // a supervisor asks for readiness every second while a start lasts: the answer is enough
  if (error.status >= 500 && error.code !== 'not_ready')
    request.log.error({ err: error, code: error.code }, error.message);
  // whoever asked has been told already that it took too long
  if (reply.raw.writableEnded) return;
  // a stream that has begun can only be cut off
  if (reply.sent) return void reply.raw.destroy();
  void reply
    .code(error.status)
    .headers({ 'Cache-Control': 'no-store', ...error.headers })
    .type(contentTypeFor(request.headers.accept))
    .send(JSON.stringify(envelopeOf(error, request.url)));
}
