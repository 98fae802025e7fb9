import { isDeepStrictEqual } from 'node:util';
import type { SettingsContent } from './settings.schemas.js';

interface Versions {
  /** What both began with. */
  readonly base: SettingsContent;
  readonly mine: SettingsContent;
  readonly theirs: SettingsContent;
}

/**
 * Whether two edits of the same version can both be kept: nothing that one changed was changed otherwise by the
 * other. Flags and plan metadata are compared member by member, everything else as a whole.
 */
export function areDisjoint({ base, mine, theirs }: Versions): boolean {
  const [before, ours, others] = [partsOf(base), partsOf(mine), partsOf(theirs)];
  const parts = new Set([...before.keys(), ...ours.keys(), ...others.keys()]);
  return ![...parts].some((part) => {
    const [was, wanted, is] = [before.get(part), ours.get(part), others.get(part)];
    return !isDeepStrictEqual(was, wanted) && !isDeepStrictEqual(was, is) && !isDeepStrictEqual(wanted, is);
  });
}

function partsOf({ flags, planMetadata, ...fields }: SettingsContent): ReadonlyMap<string, unknown> {
  return new Map<string, unknown>([
    ...Object.entries(fields),
    ...membersOf('flags', flags),
    ...membersOf('planMetadata', planMetadata),
  ]);
}

function membersOf(field: string, members: Readonly<Record<string, unknown>>): [string, unknown][] {
  return Object.entries(members).map(([name, value]) => [`${field}/${name}`, value]);
}
