import type { DataSource } from 'typeorm';
import type {
  ChangeReceipt,
  Confirmation,
  Instance,
  InstanceRegistry,
  InstanceReport,
} from '../../ports/instance-registry.js';
import { onPrimary } from './on-primary.js';
import { confirmChanges, leave, readInstances, readReceipt, report } from './registry-statements.js';
import { revisionOf } from './rows.js';
import { isTenantId } from '../../domain/tenant-id.js';

interface InstanceRow {
  readonly id: string;
  readonly open_gates: string[];
  readonly started_at: Date;
  readonly silent_ms: number;
}

interface ReceiptRow {
  readonly client_id: string;
  readonly revision: string;
  readonly created_at: Date;
  readonly age_ms: number;
  readonly instance_id: string | null;
  readonly silent_ms: number;
  readonly confirmed_after_ms: number | null;
}

/**
 * Keeps instances and their confirmations in Postgres, each call one statement. An id is a process's own: one that
 * starts anew takes another. Confirmations are kept for an hour, a silent instance for a day.
 */
export class PostgresInstanceRegistry implements InstanceRegistry {
  constructor(private readonly dataSource: DataSource) {}

  async report({ id, openGates }: InstanceReport): Promise<void> {
    await this.ask(report, [id, openGates]);
  }

  async confirm(instanceId: string, confirmations: readonly Confirmation[]): Promise<readonly number[]> {
    // one that nobody can have made must not cost the others
    const known = confirmations.filter(({ tenantId }) => isTenantId(tenantId));
    if (known.length === 0) return [];
    const rows = await this.ask<{ after_ms: number }[]>(confirmChanges, [
      ...[instanceId, known.map(({ tenantId }) => tenantId), known.map(({ revision }) => revision)],
      known.map(({ agoMs }) => agoMs),
    ]);
    return rows.map(({ after_ms: afterMs }) => afterMs);
  }

  async instances(withinMs: number): Promise<readonly Instance[]> {
    const rows = await this.ask<InstanceRow[]>(readInstances, [withinMs]);
    return rows.map((row) => ({
      ...{ id: row.id, openGates: row.open_gates, silentMs: row.silent_ms },
      startedAt: row.started_at.getTime(),
    }));
  }

  async receipt(changeId: string, withinMs: number): Promise<ChangeReceipt | undefined> {
    // a change's id is a UUID as a tenant's is, and has one spelling
    if (!isTenantId(changeId)) return undefined;
    return receiptOf(changeId, await this.ask<ReceiptRow[]>(readReceipt, [changeId, withinMs]));
  }

  async leave(instanceId: string): Promise<void> {
    await this.ask(leave, [instanceId]);
  }

  private ask<Rows>(statement: string, parameters: unknown[]): Promise<Rows> {
    return onPrimary(this.dataSource, (runner) => runner.query(statement, parameters) as Promise<Rows>);
  }
}

function receiptOf(changeId: string, rows: readonly ReceiptRow[]): ChangeReceipt | undefined {
  const [first] = rows;
  if (!first) return undefined;
  const change = { changeId, tenantId: first.client_id, revision: revisionOf(first.revision) };
  const times = { committedAt: first.created_at.getTime(), ageMs: first.age_ms };
  // a change that reaches nobody is one row without an instance
  const instances = rows.flatMap(({ instance_id: id, silent_ms: silentMs, confirmed_after_ms }) =>
    id === null ? [] : { id, silentMs, confirmedAfterMs: confirmed_after_ms ?? undefined },
  );
  return { ...change, ...times, instances };
}
