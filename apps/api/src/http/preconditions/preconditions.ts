import { ApiError } from '../errors/api-error.js';
import { parseEntityTags, type EntityTag, type EntityTagCondition } from './entity-tags.js';

/**
 * Whether `If-Match` lets a write to a representation with this strong tag go on: strong comparison, so that a weak
 * tag never matches. Nothing to compare with (absent, malformed) is no match; say 428 or 400 before asking.
 *
 * @param tag without quotes.
 * @see RFC 9110 §13.1.1
 */
export function ifMatchHolds(condition: EntityTagCondition, tag: string): boolean {
  if (condition.kind === 'any') return true;
  return condition.kind === 'tags' && condition.tags.some(({ weak, value }) => !weak && value === tag);
}

/**
 * Whether `If-None-Match` names this tag, so that a read is answered 304: weak comparison. A malformed field
 * matches nothing, and the client gets the whole answer.
 *
 * @param tag without quotes.
 * @see RFC 9110 §13.1.2
 */
export function ifNoneMatchNames(field: string | undefined, tag: string): boolean {
  const condition = parseEntityTags(field);
  if (condition.kind === 'any') return true;
  return condition.kind === 'tags' && condition.tags.some(({ value }) => value === tag);
}

/**
 * The tags of a required `If-Match`. `*` names no version that the writer has seen, so it is none.
 *
 * @throws ApiError `precondition_required` | `precondition_malformed`
 * @see RFC 6585 §3
 */
export function requiredTags(field: string | undefined): readonly EntityTag[] {
  const condition = parseEntityTags(field);
  if (condition.kind === 'tags') return condition.tags;
  if (condition.kind === 'malformed') throw new ApiError('precondition_malformed');
  throw new ApiError('precondition_required', {
    message:
      'This needs If-Match with the version that it is based on. GET this address, take its ETag, apply your edit to ' +
      'what you got, and send it again with If-Match: <ETag>.',
  });
}
