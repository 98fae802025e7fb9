/** One entity tag, its opaque part without the quotes. */
export interface EntityTag {
  readonly weak: boolean;
  readonly value: string;
}

/** What an `If-Match` or `If-None-Match` says. Absent and empty are the same. */
export type EntityTagCondition =
  | { readonly kind: 'absent' }
  | { readonly kind: 'any' }
  | { readonly kind: 'malformed' }
  | { readonly kind: 'tags'; readonly tags: readonly EntityTag[] };

const mostBytes = 8 * 1024 - 1;
const mostTags = 100;

// RFC 9110 §8.8.3 without obs-text: our tags are ASCII, so nothing else can match
const member = /[ \t]*(?:(W\/)?"([\x21\x23-\x7e]*)")?[ \t]*(,|$)/y;

/**
 * Reads the field value; several header lines are one list, and empty members of a list are skipped.
 *
 * @see RFC 9110 §13.1.1, §13.1.2, §5.6.1
 */
export function parseEntityTags(field: string | undefined): EntityTagCondition {
  const value = field?.trim() ?? '';
  if (value === '') return { kind: 'absent' };
  if (value === '*') return { kind: 'any' };
  const tags = value.length > mostBytes ? undefined : readList(value);
  return tags && tags.length > 0 && tags.length <= mostTags ? { kind: 'tags', tags } : { kind: 'malformed' };
}

function readList(value: string): EntityTag[] | undefined {
  const tags: EntityTag[] = [];
  member.lastIndex = 0;
  while (member.lastIndex < value.length) {
    const found = member.exec(value);
    if (!found) return undefined;
    if (found[2] !== undefined) tags.push({ weak: found[1] !== undefined, value: found[2] });
  }
  return tags;
}
