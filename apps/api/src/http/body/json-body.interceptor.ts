import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Observable } from 'rxjs';
import { limits } from '../edge/limits.js';
import { ApiError } from '../errors/api-error.js';
import { isJson } from './json-media-type.js';
import { readBody } from './read-body.js';

/** Under which a handler says how large its body may be. */
export const bodyBytesKey = Symbol('gatehouse:body-bytes');

/**
 * Receives a JSON body once the guards have let the request through: 415, 413 and 408 come after 401, 403 and 404.
 * The bytes become JSON in the validation pipe, so that an interceptor between the two may still answer 428 or 409
 * before anybody says 400.
 */
@Injectable()
export class JsonBodyInterceptor implements NestInterceptor {
  async intercept(context: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    if (!isJson(request.headers['content-type']) || isEncoded(request)) {
      throw new ApiError('unsupported_media_type', { headers: { Accept: 'application/json' } });
    }
    const bodyBytes = Reflect.getMetadata(bodyBytesKey, context.getHandler()) as number;
    request.body = await request.answerTime.without(readBody(request.raw, { ...limits, bodyBytes }));
    return next.handle();
  }
}

/** A compressed body could be any size. */
function isEncoded({ headers }: FastifyRequest): boolean {
  return (headers['content-encoding'] ?? 'identity').toLowerCase() !== 'identity';
}
