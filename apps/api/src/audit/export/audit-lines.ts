import { stringify } from 'csv-stringify/sync';
import type { AuditItem } from '../reading/audit-item.js';
import type { AuditFormat } from './formats.js';

/** How events are written into a file: what comes first, and each part of it. */
export interface AuditLines {
  readonly head: string;
  readonly of: (items: readonly AuditItem[]) => string;
}

const columns = [
  ...['sequence', 'at', 'tenantId', 'kind', 'actorId', 'actorName', 'reason', 'requestId'],
  ...['revision', 'changes', 'id', 'hash'],
];

// whatever a spreadsheet would take for a formula begins with an apostrophe; a bare CR ends a row for some readers
const csv = (rows: readonly (readonly unknown[])[]) =>
  stringify(
    rows.map((row) => [...row]),
    { escape_formulas: true, record_delimiter: 'windows', quoted_match: /\r/ },
  );

const cellsOf = ({ actor, changes, ...item }: AuditItem) => [
  ...[item.sequence, item.at, item.tenantId, item.kind, actor.id, actor.name, item.reason, item.requestId],
  ...[item.revision, JSON.stringify(changes), item.id, item.hash],
];

export const auditLines: Readonly<Record<Exclude<AuditFormat, 'json'>, AuditLines>> = {
  ndjson: { head: '', of: (items) => items.map((item) => `${JSON.stringify(item)}\n`).join('') },
  csv: { head: csv([columns]), of: (items) => csv(items.map(cellsOf)) },
};
