import type { EntityManager } from 'typeorm';
import type { AuditEvent } from './audit-event.js';

/** Chain of what belongs to no tenant. */
export const platformChain = '00000000-0000-0000-0000-000000000000';

/**
 * Records what is done, in the transaction that does it: either both are there afterwards, or neither. The last
 * statement of its transaction: it lets one writer of a tenant at a time go on to its COMMIT.
 *
 * Changes of entitlements are recorded by the database itself and need no call.
 */
export async function appendAudit(
  transaction: Pick<EntityManager, 'query'>,
  event: AuditEvent,
): Promise<void> {
  const { kind, tenantId = platformChain, actor, reason = '', requestId, revision, changes = {} } = event;
  await transaction.query(insert, [
    ...[tenantId, kind, actor.id, actor.name, reason],
    ...[requestId ?? null, revision ?? null, JSON.stringify(changes)],
  ]);
}

const insert = `
  INSERT INTO audit_events (chain, kind, actor_id, actor, reason, request_id, revision, changes)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`;
