/** What can be asked of the audit, by the names that the API has for it. */
export const auditFields = ['tenantId', 'feature', 'actor', 'kind', 'from', 'to', 'cursor'] as const;

/** What is asked; an empty text asks about nothing. */
export type AuditSearch = Readonly<Record<(typeof auditFields)[number], string>>;

type Asked = Readonly<Record<string, string | string[] | undefined>>;

/** The search in an address. */
export const auditSearchOf = (asked: Asked): AuditSearch => {
  const textOf = (value: Asked[string]) => (typeof value === 'string' ? value.trim().slice(0, 1_024) : '');
  // every field, in their order
  return Object.fromEntries(auditFields.map((field) => [field, textOf(asked[field])])) as AuditSearch;
};

const withoutSeconds = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/;

/** What a field for a moment holds is a moment in UTC, to the minute; the API wants it whole. */
const instantOf = (text: string): string => (withoutSeconds.test(text) ? `${text}:00Z` : text);

/** The search as the API takes it. */
export const auditQueryOf = (search: AuditSearch): Readonly<Record<string, string>> => {
  const query = { ...search, from: instantOf(search.from), to: instantOf(search.to) };
  return Object.fromEntries(Object.entries(query).filter(([, value]) => value !== ''));
};

const pathTo = (page: string, query: Readonly<Record<string, string>>): string => {
  const asked = new URLSearchParams(query).toString();
  return asked ? `${page}?${asked}` : page;
};

/** The address of a page of the audit. */
export const auditPath = (search: Partial<AuditSearch>): string =>
  pathTo('/platform/audit', Object.fromEntries(Object.entries(search).filter(([, value]) => value !== '')));

/** Where all that matches can be had as a file. */
export const auditFilePath = (search: AuditSearch, format: 'csv' | 'ndjson'): string =>
  pathTo('/api/v1/platform/audit', { ...auditQueryOf({ ...search, cursor: '' }), format });
