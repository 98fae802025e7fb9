import type { EntityTag } from '../http/index.js';
import type { Representation } from '../http/representation.js';
import type { Settings } from './settings.schemas.js';

// what Postgres' integer holds for certain, in its one spelling
const version = /^(?:0|[1-9][0-9]{0,8})$/;

/** The tag is the version alone: every change of the body takes a new one. */
export function settingsRepresentationOf(settings: Settings): Representation {
  return { body: JSON.stringify(settings), tag: String(settings.version) };
}

/** The versions that an `If-Match` allows. Weak tags never match, and neither does what is no version. */
export function expectedVersions(tags: readonly EntityTag[]): readonly number[] {
  return tags.filter(({ weak, value }) => !weak && version.test(value)).map(({ value }) => Number(value));
}
