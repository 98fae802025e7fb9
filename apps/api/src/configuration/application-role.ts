/**
 * The role of the database that requests are served with: it reads and writes rows, and can neither change the schema
 * nor touch what the audit has recorded.
 */
export const applicationRole = 'gatehouse_application';

/** The same URL, for sessions that are this role's from their first statement on. */
export function withRole(url: string, role: string): string {
  const changed = new URL(url);
  const options = changed.searchParams.get('options');
  changed.searchParams.set('options', [options, `-c role=${role}`].filter(Boolean).join(' '));
  // libpq reads a plus as a plus
  changed.search = changed.search.replaceAll('+', '%20');
  return changed.href;
}
