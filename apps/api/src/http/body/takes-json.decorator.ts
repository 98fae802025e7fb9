import { applyDecorators, SetMetadata, UseInterceptors } from '@nestjs/common';
import { ApiConsumes } from '@nestjs/swagger';
import { ApiErrors } from '../document/api-errors.decorator.js';
import { limits } from '../edge/limits.js';
import { bodyBytesKey, JsonBodyInterceptor } from './json-body.interceptor.js';

/**
 * The handler takes a JSON body. Without this label a body is never read, and `@Body({ schema })` refuses.
 *
 * @param options.bodyBytes how large a body may be; more is 413
 * @example
 * @TakesJson()
 * @Post()
 * create(@Body({ schema: newTenant }) tenant: z.output<typeof newTenant>) {}
 */
export function TakesJson({ bodyBytes = limits.bodyBytes } = {}): MethodDecorator {
  return applyDecorators(
    SetMetadata(bodyBytesKey, bodyBytes),
    UseInterceptors(JsonBodyInterceptor),
    ApiConsumes('application/json'),
    ApiErrors('invalid_request', 'request_timeout', 'payload_too_large', 'unsupported_media_type'),
  );
}
