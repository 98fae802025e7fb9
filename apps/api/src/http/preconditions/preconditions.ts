import { parseEntityTags, type EntityTagCondition } from './entity-tags.js';

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
