import type { AuditEvent, operations } from '@gatehouse/contracts';
import type { Api } from '../http/api.js';
import { allPages, type Listed } from '../http/pages.js';
import { table } from '../http/table.js';

/** What is wanted of the audit. */
export type AuditFilter = Omit<
  NonNullable<operations['listAudit']['parameters']['query']>,
  'limit' | 'cursor' | 'format'
>;

/** Events, newest first, up to a bound. */
export function readEvents(api: Api, filter: AuditFilter, most: number): Promise<Listed<AuditEvent>> {
  return allPages(most, (page) =>
    api.ask((client) => client.GET('/v1/platform/audit', { params: { query: { ...filter, ...page } } })),
  );
}

/** Events for people, one a line. */
export function eventsTable(events: readonly AuditEvent[]): string {
  if (events.length === 0) return 'Nothing was recorded.\n';
  return table(
    ['at', 'tenant', 'revision', 'what', 'changes', 'by', 'reason'],
    events.map(({ at, tenantId, revision, kind, changes, actor, reason }) => [
      at,
      tenantId,
      revision,
      kind,
      Object.entries(changes).map(changeWords).join('; '),
      actor.name,
      reason,
    ]),
  );
}

function changeWords([key, { before, after }]: [string, AuditEvent['changes'][string]]): string {
  return `${key} ${valueWords(before)} -> ${valueWords(after)}`;
}

/** An entitlement by its state and terms; what else is recorded, as JSON. */
function valueWords(value: unknown): string {
  if (value === null || value === undefined) return 'unset';
  if (typeof value !== 'object' || !('enabled' in value)) return JSON.stringify(value);
  const { enabled, ...terms } = value;
  const said = Object.entries(terms).filter(([, term]) => term !== null && term !== undefined);
  return [enabled === true ? 'on' : 'off', ...said.map(termWords)].join(' ');
}

/** Instants are recorded in milliseconds. */
function termWords([name, term]: [string, unknown]): string {
  const isInstant = name.endsWith('At') && typeof term === 'number';
  return `${name} ${isInstant ? new Date(term).toISOString() : String(term)}`;
}
