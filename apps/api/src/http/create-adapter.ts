import cookie from '@fastify/cookie';
import type { FastifyHttpOptions } from 'fastify';
import type { Server } from 'node:http';
import type { Logger } from 'pino';
import type { Configuration } from '../configuration/index.js';
import { Adapter } from './edge/adapter.js';
import { answerClientError } from './edge/client-errors.js';
import { answerRouterError } from './edge/framework-errors.js';
import { addHooks } from './edge/hooks.js';
import { limits } from './edge/limits.js';
import { requestIdOf } from './edge/request-id.js';
import { createLogger } from './logging/logger.js';
import { RequestLog } from './logging/request-log.js';

/** Fastify as this service runs it. Hand it to `NestFactory.create`, and the application to `configureApp`. */
export function createAdapter(
  configuration: Configuration,
  logger: Logger = createLogger(configuration.logLevel),
): Adapter {
  const adapter = new Adapter(serverOptions(configuration, logger));
  const instance = adapter.getInstance();
  void instance.register(cookie);
  addHooks(instance);
  return adapter;
}

function serverOptions({ trustProxy }: Configuration, loggerInstance: Logger): FastifyHttpOptions<Server> {
  return {
    loggerInstance,
    logController: new RequestLog(),
    genReqId: requestIdOf,
    trustProxy: trustProxy.length > 0 ? [...trustProxy] : false,
    http: {
      maxHeaderSize: limits.headerBytes,
      headersTimeout: limits.headersMs,
      connectionsCheckingInterval: 1_000,
      requireHostHeader: false,
    },
    requestTimeout: limits.requestMs,
    bodyLimit: limits.bodyBytes,
    routerOptions: { maxParamLength: limits.parameterLength },
    forceCloseConnections: true,
    return503OnClosing: false,
    clientErrorHandler: answerClientError,
    frameworkErrors: answerRouterError,
  };
}
