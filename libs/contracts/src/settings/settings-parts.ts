import type { NewTenantSettings } from '../models.js';

/** Fields that are one value each; the others are merged member by member. */
const wholeFields = ['displayName', 'timezone', 'billingContacts', 'webhookUrl'] as const;
const memberFields = ['planMetadata', 'flags'] as const;

/** What two people can edit without getting into each other's way: a field, or one member of it. */
export interface SettingsPart {
  readonly field: keyof NewTenantSettings;
  /** Of `flags` and `planMetadata`: the name of the flag or note. */
  readonly member?: string;
}

const ordinary = { enumerable: true, writable: true, configurable: true } as const;

type Members = Readonly<Record<string, unknown>>;

/** The value of a part; undefined: it is not set. */
export function valueOf(settings: NewTenantSettings, { field, member }: SettingsPart): unknown {
  if (member === undefined) return settings[field];
  const members = settings[field] as Members;
  // a name may be one that every object inherits
  return Object.hasOwn(members, member) ? members[member] : undefined;
}

/** Every part that one of these has, in the order of the fields, members by their names. */
export function partsOf(...all: readonly NewTenantSettings[]): readonly SettingsPart[] {
  const members = memberFields.flatMap((field) => {
    const names = new Set(all.flatMap((settings) => Object.keys(settings[field])));
    return [...names].sort().map((member) => ({ field, member }));
  });
  return [...wholeFields.map((field) => ({ field })), ...members];
}

/** Settings made of what `choose` says of each part; parts without a value are left out. */
export function settingsFrom(
  parts: readonly SettingsPart[],
  choose: (part: SettingsPart) => unknown,
): NewTenantSettings {
  const settings: { [field: string]: unknown } = { planMetadata: {}, flags: {} };
  for (const part of parts) {
    const value = choose(part);
    if (value === undefined) continue;
    if (part.member === undefined) settings[part.field] = value;
    // defined, not assigned: a name may be one that assigns something else
    else Object.defineProperty(settings[part.field], part.member, { value, ...ordinary });
  }
  // every value comes from settings, and none that is required is ever unset in them
  return settings as unknown as NewTenantSettings;
}
