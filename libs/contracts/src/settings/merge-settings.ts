import type { NewTenantSettings } from '../models.js';
import { partsOf, settingsFrom, valueOf, type SettingsPart } from './settings-parts.js';

/** Two edits of the same settings. */
export interface SettingsEdits {
  /** What both began with. */
  readonly base: NewTenantSettings;
  readonly mine: NewTenantSettings;
  readonly theirs: NewTenantSettings;
}

/** One part that both have changed, each otherwise. A value that is undefined: not set. */
export interface SettingsConflict extends SettingsPart {
  readonly base: unknown;
  readonly mine: unknown;
  readonly theirs: unknown;
}

export interface MergedSettings {
  /** Both edits; where they are in conflict, what was chosen. */
  readonly merged: NewTenantSettings;
  readonly conflicts: readonly SettingsConflict[];
  /** What is in `merged` because others have changed it, in conflict or not. */
  readonly taken: readonly SettingsPart[];
}

/** Whose value a conflict ends with. */
export type Choice = 'mine' | 'theirs';

/**
 * Merges two edits of the same settings, by field, `flags` and `planMetadata` by member. Where only one edit changed
 * something, its change is kept. Pure.
 *
 * @param choose settles a conflict; by default what is mine is kept.
 */
export function mergeSettings(
  { base, mine, theirs }: SettingsEdits,
  choose: (conflict: SettingsConflict) => Choice = () => 'mine',
): MergedSettings {
  const conflicts: SettingsConflict[] = [];
  const taken: SettingsPart[] = [];
  const parts = partsOf(base, mine, theirs);
  const merged = settingsFrom(parts, (part) => {
    const values = { base: valueOf(base, part), mine: valueOf(mine, part), theirs: valueOf(theirs, part) };
    const isTheirs = differs(values.theirs, values.base) && differs(values.theirs, values.mine);
    if (!isTheirs) return values.mine;
    const conflict = { ...part, ...values };
    const isConflict = differs(values.mine, values.base);
    if (isConflict) conflicts.push(conflict);
    if (isConflict && choose(conflict) === 'mine') return values.mine;
    taken.push(part);
    return values.theirs;
  });
  return { merged, conflicts, taken };
}

/** Values of settings are texts, numbers, booleans, null, or lists of texts: JSON tells them apart. */
function differs(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) !== JSON.stringify(other);
}
