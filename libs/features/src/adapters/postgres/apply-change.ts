import type { ClientBase } from 'pg';
import type { Entitlement, TenantEntitlements } from '../../domain/entitlement.js';
import { StaleRevisionError, UnknownTenantError } from '../../domain/errors.js';
import { changeEvent } from '../../ports/change-message.js';
import type {
  EntitlementChange,
  EntitlementChangeResult,
  EntitlementRecord,
  TenantEntitlementRecords,
} from '../../ports/entitlement-store.js';
import { rowOf } from './rows.js';
import { changeEntitlements } from './statements.js';

/** On which ways a change tells of itself. */
export interface Announced {
  /** Leaves it in the outbox, for whoever publishes it. */
  readonly outbox?: boolean;
  /** Sends its messages over Postgres, to whoever listens there when it commits. */
  readonly notifies?: boolean;
}

/** What was done, and how late it was there by then. */
export interface AppliedChange extends EntitlementChangeResult {
  /** Of the server, in milliseconds since 1970. */
  readonly clockMs: number;
}

/** What the function of the database answers; null: there is no such tenant. */
interface Answer {
  readonly revision: number;
  readonly isExpected: boolean;
  readonly changeId: string | null;
  readonly changed: readonly string[];
  /** What each of the changed was before; null: unset. */
  readonly changes: Readonly<Record<string, { readonly before: Entitlement | null }>>;
  readonly clockMs: number;
  readonly entitlements: Readonly<Record<string, EntitlementRecord>>;
}

/**
 * Applies a change: one statement, one round trip, and, outside of a transaction, committed when it is answered.
 *
 * @param notAfterMs when the server's own clock has come so far, in milliseconds since 1970, it refuses
 */
export async function applyChange(
  connection: ClientBase,
  change: EntitlementChange,
  { notAfterMs, outbox = false, notifies = false }: Announced & { readonly notAfterMs?: number | undefined },
): Promise<AppliedChange> {
  const { tenantId, expectedRevisions = null, reason, actor, actorId = null, requestId = null } = change;
  const { rows } = await connection.query<{ answer: Answer | null }>({
    ...changeEntitlements,
    values: [
      ...[tenantId, wantedRows(change), expectedRevisions, reason, actor, actorId, requestId],
      ...[notifies ? changeEvent : null, outbox, notAfterMs ?? null],
    ],
  });
  const answer = rows[0]?.answer;
  if (!answer) throw new UnknownTenantError(tenantId);
  const { revision, isExpected, changed, clockMs } = answer;
  if (!isExpected) throw new StaleRevisionError(tenantId, expectedRevisions ?? [], revision);
  const entitlements = new Map(Object.entries(answer.entitlements));
  const current = { tenantId, revision, entitlements };
  return {
    changeId: answer.changeId ?? undefined,
    // in the order in which they were named
    changed: [...change.entitlements.keys()].filter((key) => changed.includes(key)),
    before: beforeChange(current, answer),
    current,
    clockMs,
  };
}

/** The state that the change found: what it left behind, but for what it changed. */
function beforeChange(current: TenantEntitlementRecords, { changes, changeId }: Answer): TenantEntitlements {
  const { tenantId, revision } = current;
  if (changeId === null) return current;
  const entitlements = new Map<string, Entitlement>(current.entitlements);
  for (const [feature, { before }] of Object.entries(changes)) {
    if (before) entitlements.set(feature, before);
    else entitlements.delete(feature);
  }
  return { tenantId, revision: revision - 1, entitlements };
}

function wantedRows({ entitlements }: EntitlementChange): string {
  return JSON.stringify([...entitlements].map(([key, wanted]) => rowOf(key, wanted)));
}
