import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { ApiErrors } from '../document/api-errors.decorator.js';
import { onHandler } from '../document/on-handler.js';
import { ApiError } from '../errors/api-error.js';
import { parseEntityTags, type EntityTag, type EntityTagCondition } from './entity-tags.js';
import { requiredTags } from './preconditions.js';

/**
 * What `If-Match` says. A malformed one is 400.
 *
 * @example change(@IfMatch() ifMatch: EntityTagCondition) {}
 */
export const IfMatch = createParamDecorator<undefined, EntityTagCondition>(
  (_, context) => {
    const condition = parseEntityTags(header(context, 'if-match'));
    if (condition.kind === 'malformed') throw new ApiError('precondition_malformed');
    return condition;
  },
  [
    onHandler(
      ApiHeader({ name: 'If-Match', required: false, description: 'Only if this is the current ETag.' }),
    ),
    onHandler(ApiErrors('precondition_malformed')),
  ],
);

/**
 * The tags of an `If-Match` without which the handler does nothing: 428 without one, 400 for a malformed one.
 *
 * @example replace(@RequiredIfMatch() tags: readonly EntityTag[]) {}
 */
export const RequiredIfMatch = createParamDecorator<undefined, readonly EntityTag[]>(
  (_, context) => requiredTags(header(context, 'if-match')),
  [
    onHandler(
      ApiHeader({
        name: 'If-Match',
        required: true,
        description: 'The ETag that the write is based on: it is made only while that is the current one.',
      }),
    ),
    onHandler(ApiErrors('precondition_required', 'precondition_malformed')),
  ],
);

/**
 * The field value of `If-None-Match`, for `ifNoneMatchNames`.
 *
 * @example read(@IfNoneMatch() ifNoneMatch: string | undefined) {}
 */
export const IfNoneMatch = createParamDecorator<undefined, string | undefined>(
  (_, context) => header(context, 'if-none-match'),
  [
    onHandler(
      ApiHeader({
        name: 'If-None-Match',
        required: false,
        description: 'Answers 304 while this is the ETag.',
      }),
    ),
  ],
);

function header(context: ExecutionContext, name: 'if-match' | 'if-none-match'): string | undefined {
  return context.switchToHttp().getRequest<FastifyRequest>().headers[name];
}
