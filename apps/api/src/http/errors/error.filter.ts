import { Catch, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { asApiError } from './as-api-error.js';
import { sendError } from './send-error.js';

/** Answers every failure with the envelope. */
@Catch()
export class ErrorFilter implements ExceptionFilter {
  catch(thrown: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    sendError(asApiError(thrown), http.getRequest<FastifyRequest>(), http.getResponse<FastifyReply>());
  }
}
