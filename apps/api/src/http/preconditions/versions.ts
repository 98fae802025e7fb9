import type { EntityTag } from './entity-tags.js';

// what Postgres' integer holds for certain, in its one spelling
const version = /^(?:0|[1-9][0-9]{0,8})$/;

/** The versions that an `If-Match` allows. Weak tags never match, and neither does what is no version. */
export function expectedVersions(tags: readonly EntityTag[]): readonly number[] {
  return tags.filter(({ weak, value }) => !weak && version.test(value)).map(({ value }) => Number(value));
}
