import { FastifyAdapter } from '@nestjs/platform-fastify';

/** Fastify without body parsers of its own: a body is read after the guards, by handlers that take one. */
export class Adapter extends FastifyAdapter {
  override registerParserMiddleware(): void {
    const instance = this.getInstance();
    instance.removeAllContentTypeParsers();
    instance.addContentTypeParser('*', (_request, _payload, done) => done(null, undefined));
  }
}
