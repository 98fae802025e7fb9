import Negotiator from 'negotiator';

/** What the audit can be had as. JSON comes in pages; the others hold all that is wanted. */
export const exportFormats = ['json', 'ndjson', 'csv'] as const;

export type AuditFormat = (typeof exportFormats)[number];

const mediaTypes: Readonly<Record<string, AuditFormat>> = {
  'application/json': 'json',
  'application/x-ndjson': 'ndjson',
  'text/csv': 'csv',
};

/** Content type of a file of each format. */
export const contentTypes = {
  json: 'application/json; charset=utf-8',
  ndjson: 'application/x-ndjson; charset=utf-8',
  csv: 'text/csv; charset=utf-8; header=present',
} as const satisfies Record<AuditFormat, string>;

/** What a client likes best (RFC 9110 §12.5.1); JSON for whoever likes none of these. */
export function formatFor(accept: string | undefined): AuditFormat {
  const [best = ''] = new Negotiator({ headers: { accept } }).mediaTypes(Object.keys(mediaTypes));
  return mediaTypes[best] ?? 'json';
}
