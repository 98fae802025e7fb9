import { mergeSettings, type NewTenantSettings } from '@gatehouse/contracts';

export interface ContactRow {
  readonly id: number;
  readonly address: string;
}

export interface FlagRow {
  readonly id: number;
  readonly name: string;
  readonly on: boolean;
}

export const noteKinds = ['text', 'number', 'yes', 'no', 'empty'] as const;
export type NoteKind = (typeof noteKinds)[number];

export interface NoteRow {
  readonly id: number;
  readonly name: string;
  readonly kind: NoteKind;
  /** Of a text or number: as it was typed. */
  readonly value: string;
}

/** The form as it is typed: rows may be half-filled, and numbers none. */
export interface Draft {
  readonly displayName: string;
  readonly timezone: string;
  readonly webhookUrl: string;
  readonly contacts: readonly ContactRow[];
  readonly notes: readonly NoteRow[];
  readonly flags: readonly FlagRow[];
}

/** Members by name: the order in which they are stored tells people nothing. */
export const byName = <Value>(members: Readonly<Record<string, Value>>): [string, Value][] =>
  Object.entries(members).sort(([one], [other]) => one.localeCompare(other));

type NoteValue = NewTenantSettings['planMetadata'][string];

const noteOf = (value: NoteValue): Pick<NoteRow, 'kind' | 'value'> => {
  if (value === null) return { kind: 'empty', value: '' };
  if (typeof value === 'boolean') return { kind: value ? 'yes' : 'no', value: '' };
  return { kind: typeof value === 'number' ? 'number' : 'text', value: String(value) };
};

/** What is set, ready to be typed at. */
export const draftOf = (settings: NewTenantSettings): Draft => ({
  displayName: settings.displayName,
  timezone: settings.timezone,
  webhookUrl: settings.webhookUrl ?? '',
  contacts: settings.billingContacts.map((address, id) => ({ id, address })),
  notes: byName(settings.planMetadata).map(([name, value], id) => ({ id, name, ...noteOf(value) })),
  flags: byName(settings.flags).map(([name, on], id) => ({ id, name, on })),
});

const valueOf = ({ kind, value }: NoteRow): NoteValue => {
  if (kind === 'empty') return null;
  if (kind === 'yes' || kind === 'no') return kind === 'yes';
  // adding makes an ordinary zero of a negative one, which JSON does not keep
  return kind === 'number' ? Number(value) + 0 : value;
};

/** What the draft says, without the white space around it. */
export const settingsIn = (draft: Draft): NewTenantSettings => {
  const webhookUrl = draft.webhookUrl.trim();
  return {
    displayName: draft.displayName.trim(),
    timezone: draft.timezone.trim(),
    ...(webhookUrl && { webhookUrl }),
    billingContacts: draft.contacts.map(({ address }) => address.trim()),
    planMetadata: Object.fromEntries(draft.notes.map((note) => [note.name.trim(), valueOf(note)])),
    flags: Object.fromEntries(draft.flags.map(({ name, on }) => [name.trim(), on])),
  };
};

/** Whether the draft says anything else than what is set. */
export const isEdited = (settings: NewTenantSettings, draft: Draft): boolean =>
  mergeSettings({ base: settings, mine: settings, theirs: settingsIn(draft) }).taken.length > 0;

/** An id that no row of the list has. */
export const nextId = (rows: readonly { readonly id: number }[]): number =>
  Math.max(-1, ...rows.map(({ id }) => id)) + 1;
