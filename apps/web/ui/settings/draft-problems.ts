import type { ContactRow, Draft, FlagRow, NoteRow } from './draft';

/** What is wrong with a draft, in sentences, by field or by `list:row`. The API checks again. */
export type Problems = ReadonlyMap<string, string>;

type Found = readonly [place: string, sentence: string | undefined];

const most = {
  contacts: 20,
  notes: 50,
  flags: 200,
  text: 500,
  name: 64,
  displayName: 200,
  url: 2048,
} as const;

const unseen = /[\p{White_Space}\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]/gu;
/** Whether it would read as the name of an entitlement. */
const isReserved = (name: string): boolean =>
  /^feature(\.|$)/.test(name.normalize('NFKC').replaceAll(unseen, '').toLowerCase());

const isTimeZone = (zone: string): boolean => {
  try {
    return /^[a-z]/i.test(zone) && Boolean(new Intl.DateTimeFormat('en', { timeZone: zone }));
  } catch {
    // how Intl says that it knows no such zone
    return false;
  }
};

const lineProblem = (text: string): string | undefined => {
  if (text === '') return 'Enter a name.';
  if (text.length > most.displayName) return `Use at most ${most.displayName} characters.`;
  return /\p{Cc}/u.test(text) ? 'Use no control characters.' : undefined;
};

const urlProblem = (text: string): string | undefined => {
  if (text === '') return undefined;
  if (text.length > most.url) return `Use at most ${most.url} characters.`;
  const url = /^https:\/\/[^\s\\]+$/i.test(text) && URL.canParse(text) ? new URL(text) : undefined;
  if (!url) return 'Enter an address that begins with https://';
  return url.username || url.password ? 'Leave the user name and password out.' : undefined;
};

const isRepeated = (names: readonly string[], name: string): boolean =>
  names.filter((other) => other.trim().toLowerCase() === name.toLowerCase()).length > 1;

const contactProblem = (row: ContactRow, rows: readonly ContactRow[]): string | undefined => {
  const address = row.address.trim();
  if (!/^[^\s@]+@[^\s@]+\.[^\s@]{2,}$/.test(address) || address.length > 254)
    return 'Enter an email address, like name@example.com.';
  const all = rows.map((other) => other.address);
  return isRepeated(all, address) ? 'This address is here twice.' : undefined;
};

const flagProblem = (row: FlagRow, rows: readonly FlagRow[]): string | undefined => {
  const name = row.name.trim();
  if (isReserved(name))
    return 'Names that begin with “feature.” are reserved for what your organisation has.';
  if (!/^[a-z][a-z0-9_.-]{0,62}$/.test(name))
    return 'Begin with a letter; use lower-case letters, digits, and . _ - only, at most 63.';
  return isRepeated(
    rows.map((other) => other.name),
    name,
  )
    ? 'This flag is here twice.'
    : undefined;
};

const noteProblem = (row: NoteRow, rows: readonly NoteRow[]): string | undefined => {
  const name = row.name.trim();
  if (name === '' || name.length > most.name) return `Enter a name of at most ${most.name} characters.`;
  if (rows.filter((other) => other.name.trim() === name).length > 1) return 'This name is here twice.';
  const number = Number(row.value);
  if (row.kind === 'number' && (row.value.trim() === '' || !(Math.abs(number) <= Number.MAX_SAFE_INTEGER)))
    return 'Enter a number.';
  return row.kind === 'text' && row.value.length > most.text
    ? `Use at most ${most.text} characters.`
    : undefined;
};

const tooMany = (count: number, limit: number): string | undefined =>
  count > limit ? `At most ${limit}: remove ${count - limit}.` : undefined;

/** Everything that the API would refuse, as far as a page can tell. */
export const problemsIn = (draft: Draft): Problems => {
  const { contacts, notes, flags } = draft;
  const found: readonly Found[] = [
    ['displayName', lineProblem(draft.displayName.trim())],
    ['timezone', isTimeZone(draft.timezone.trim()) ? undefined : 'Enter a time zone, like Europe/Berlin.'],
    ['webhookUrl', urlProblem(draft.webhookUrl.trim())],
    ['contacts', tooMany(contacts.length, most.contacts)],
    ...contacts.map((row): Found => [`contacts:${row.id}`, contactProblem(row, contacts)]),
    ['notes', tooMany(notes.length, most.notes)],
    ...notes.map((row): Found => [`notes:${row.id}`, noteProblem(row, notes)]),
    ['flags', tooMany(flags.length, most.flags)],
    ...flags.map((row): Found => [`flags:${row.id}`, flagProblem(row, flags)]),
  ];
  return new Map(found.filter((one): one is readonly [string, string] => one[1] !== undefined));
};
