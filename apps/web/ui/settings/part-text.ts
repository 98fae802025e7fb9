import type { SettingsPart } from '@gatehouse/contracts';

const fields: Readonly<Record<SettingsPart['field'], string>> = {
  displayName: 'Display name',
  timezone: 'Time zone',
  billingContacts: 'Billing contacts',
  webhookUrl: 'Webhook address',
  planMetadata: 'Plan note',
  flags: 'Flag',
};

/** What people call a part: “Time zone”, “Flag beta”. */
export const labelOf = ({ field, member }: SettingsPart): string =>
  member === undefined ? fields[field] : `${fields[field]} ${member}`;

/** A value in words. */
export const valueText = ({ field }: SettingsPart, value: unknown): string => {
  if (value === undefined) return 'not set';
  if (value === null) return 'empty';
  if (typeof value === 'boolean') return flagText(value, field === 'flags');
  if (Array.isArray(value)) return value.length === 0 ? 'none' : value.join(', ');
  return typeof value === 'string' ? value : JSON.stringify(value);
};

const flagText = (value: boolean, isFlag: boolean): string => {
  if (isFlag) return value ? 'on' : 'off';
  return value ? 'yes' : 'no';
};

/** Several things in a row: “a, b and c”. */
export const listed = (words: readonly string[]): string =>
  new Intl.ListFormat('en-GB', { type: 'conjunction' }).format(words);
