import type { FastifyInstance, FastifyRequest } from 'fastify';
import { isJson } from '../body/json-media-type.js';
import { ApiError } from '../errors/api-error.js';
import { answerInTime } from './answer-time.js';
import { rememberAnswer } from './client-errors.js';
import { documentsPolicy, securityHeaders } from './security-headers.js';
import { Unrouted } from './unrouted.js';

const documents = /^\/docs(?:[/?]|$)/;

/** RFC 9112 §3.2. Node would answer this by itself, without a body. */
function hostFailureOf({ headers }: FastifyRequest): ApiError | undefined {
  return headers.host === undefined ? new ApiError('malformed_request') : undefined;
}

/** What happens to every request before Nest sees it. */
export function addHooks(instance: FastifyInstance): void {
  const unrouted = new Unrouted();
  instance.addHook('onRoute', (route) => unrouted.learn(route));
  instance.addHook('onRequest', (request, reply, done) => {
    rememberAnswer(reply.raw);
    answerInTime(request, reply);
    reply.headers({ ...securityHeaders, 'X-Request-Id': request.id });
    if (documents.test(request.url)) reply.header('Content-Security-Policy', documentsPolicy);
    // a type that Fastify cannot read is 415 before the guards; absent, it is 415 after them
    if (!isJson(request.headers['content-type'])) delete request.raw.headers['content-type'];
    done(hostFailureOf(request) ?? unrouted.failureOf(request));
  });
  // RFC 9110 §10.1.1: an expectation that nobody knows may be ignored; Node would answer 417 without a body
  instance.server.on('checkExpectation', (request, response) =>
    instance.server.emit('request', request, response),
  );
}
