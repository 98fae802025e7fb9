import { isDeepStrictEqual } from 'node:util';
import type { SettingsContent } from './settings.schemas.js';

export const settingsFields = [
  'displayName',
  'timezone',
  'billingContacts',
  'webhookUrl',
  'planMetadata',
  'flags',
] as const satisfies readonly (keyof SettingsContent)[];

export type SettingsField = (typeof settingsFields)[number];

/** One field's value before and after; null: not set. */
export interface FieldChange {
  readonly before: unknown;
  readonly after: unknown;
}

/** What a change did, by field. Fields that stayed are not named. */
export type SettingsChanges = Readonly<Partial<Record<SettingsField, FieldChange>>>;

export function changesBetween(before: SettingsContent, after: SettingsContent): SettingsChanges {
  const changed = settingsFields.filter((field) => !isDeepStrictEqual(before[field], after[field]));
  return Object.fromEntries(
    changed.map((field) => [field, { before: before[field] ?? null, after: after[field] ?? null }]),
  );
}

/** The content before a change, from the content after it. */
export function contentBefore(after: SettingsContent, changes: SettingsChanges): SettingsContent {
  const before = Object.entries(changes).map(([field, change]) => [field, change.before ?? undefined]);
  // exactly the fields, each with a value that it has had
  return { ...after, ...(Object.fromEntries(before) as Partial<SettingsContent>) };
}

export function isSame(one: SettingsContent, other: SettingsContent): boolean {
  return Object.keys(changesBetween(one, other)).length === 0;
}
