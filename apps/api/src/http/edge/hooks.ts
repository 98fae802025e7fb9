import type { FastifyInstance } from 'fastify';
import { isJson } from '../body/json-media-type.js';
import { rememberAnswer } from './client-errors.js';
import { documentsPolicy } from './security-headers.js';
import { Unrouted } from './unrouted.js';

const documents = /^\/docs(?:[/?]|$)/;

/** What happens to every request before Nest sees it. */
export function addHooks(instance: FastifyInstance): void {
  const unrouted = new Unrouted();
  instance.addHook('onRoute', (route) => unrouted.learn(route));
  instance.addHook('onRequest', (request, reply, done) => {
    rememberAnswer(reply.raw);
    reply.header('X-Request-Id', request.id);
    if (documents.test(request.url)) reply.header('Content-Security-Policy', documentsPolicy);
    // a type that Fastify cannot read is 415 before the guards; absent, it is 415 after them
    if (!isJson(request.headers['content-type'])) delete request.raw.headers['content-type'];
    done(unrouted.failureOf(request));
  });
}
