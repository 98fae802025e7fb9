import { z } from 'zod';
import { tenantIdSchema } from '../../http/index.js';
import { platformChain } from '../append-audit.js';
import { auditKinds } from '../audit-event.js';

/** One event, as operators see it. */
export const auditItemSchema = z
  .strictObject({
    id: z.uuid(),
    sequence: z.int().describe('1, 2, 3, … in the chain of its tenant, or of the platform.'),
    tenantId: tenantIdSchema.nullable().describe('Null: the platform’s.'),
    at: z.iso.datetime().describe('To the microsecond.'),
    kind: z.enum(auditKinds),
    actor: z.strictObject({
      id: z.string().describe('Kind and id of the credential, e.g. `user:4f3c…`; `anonymous` without one.'),
      name: z.string(),
    }),
    reason: z.string(),
    requestId: z.string().nullable(),
    revision: z.int().nullable().describe('Of the entitlements, or version of the settings, that it led to.'),
    changes: z
      .record(z.string(), z.strictObject({ before: z.unknown(), after: z.unknown() }))
      .describe('By feature or field; null where there was, or is, nothing.'),
    hash: z.string().describe('Chains it to the event before it: SHA-256, in hexadecimal digits.'),
  })
  .meta({ id: 'AuditEvent' });

export const auditPageSchema = z
  .strictObject({
    items: z.array(auditItemSchema),
    nextCursor: z
      .string()
      .nullable()
      .describe('Null: there are no older ones. A page that found little goes on here, too.'),
  })
  .meta({ id: 'AuditPage' });

export type AuditItem = z.output<typeof auditItemSchema>;

/** A row of `audit_events` as `auditColumns` selects it. */
export interface AuditRow {
  readonly id: string;
  readonly chain: string;
  readonly sequence: string;
  readonly at: string;
  readonly kind: AuditItem['kind'];
  readonly actor_id: string;
  readonly actor: string;
  readonly reason: string;
  readonly request_id: string | null;
  readonly revision: string | null;
  readonly changes: AuditItem['changes'];
  readonly hash: string;
}

/** Instants as text: the driver would drop the microseconds, and with them what the hash was made of. */
export const atText = `to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;

export const auditColumns = `
  id, chain, sequence, ${atText} AS at, kind, actor_id, actor, reason, request_id, revision, changes,
  encode(hash, 'hex') AS hash`;

export function auditItemOf({
  chain,
  actor_id: id,
  actor: name,
  request_id: requestId,
  ...row
}: AuditRow): AuditItem {
  return {
    id: row.id,
    sequence: Number(row.sequence),
    tenantId: chain === platformChain ? null : chain,
    at: row.at,
    kind: row.kind,
    actor: { id, name },
    reason: row.reason,
    requestId,
    revision: row.revision === null ? null : Number(row.revision),
    changes: row.changes,
    hash: row.hash,
  };
}
