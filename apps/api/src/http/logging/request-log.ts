import { LogController, type FastifyReply, type FastifyRequest } from 'fastify';

/** One line a request, when it has been answered. */
export class RequestLog extends LogController {
  constructor() {
    super({ requestIdLogLabel: 'requestId' });
  }

  override incomingRequest(): void {
    // the line of the answer says it all
  }

  override requestCompleted(error: Error | null, request: FastifyRequest, reply: FastifyReply): void {
    const line = {
      req: request,
      res: reply,
      ms: Math.round(reply.elapsedTime),
      ...(error && { err: error }),
    };
    request.log.info(line, error ? 'request cut off' : 'request answered');
  }
}
