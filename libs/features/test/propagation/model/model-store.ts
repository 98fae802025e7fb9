import type { TenantEntitlements } from '../../../src/domain/entitlement.js';
import type { ChangeMessage, CommittedChange } from '../../../src/ports/change-message.js';
import type { LogPage } from '../../../src/ports/change-log.js';
import { entitlementsOf } from './versions.js';

/** A committed state of a tenant. */
export interface Version {
  readonly version: number;
  readonly revision: number;
  readonly committedAt: number;
  /** Whether the change log has it. */
  readonly isLogged: boolean;
}

/** What is committed: every state of every tenant, the change log, the outbox. */
export class ModelStore {
  readonly log: { readonly tenantId: string; readonly revision: number }[] = [];
  readonly outbox = new Map<string, CommittedChange>();
  /** Told in the change's own transaction. */
  readonly listeners = new Set<(message: ChangeMessage) => void>();
  private readonly tenants = new Map<string, Version[]>();

  constructor(tenantIds: readonly string[]) {
    for (const tenantId of tenantIds)
      this.tenants.set(tenantId, [{ version: 0, revision: 0, committedAt: -Infinity, isLogged: true }]);
  }

  versions(tenantId: string): readonly Version[] {
    return this.tenants.get(tenantId) ?? [];
  }

  read(tenantId: string): TenantEntitlements | undefined {
    const last = this.versions(tenantId).at(-1);
    return last && { tenantId, revision: last.revision, entitlements: entitlementsOf(last.version) };
  }

  /** A change as this product makes it: state, log, outbox and notification in one transaction. */
  commit(tenantId: string, now: number): Version {
    const added = this.add(tenantId, now, true);
    const { revision } = added;
    this.outbox.set(tenantId, { tenantId, revision, features: ['bit-0'] });
    for (const tell of this.listeners) tell({ tenantId, revision });
    return added;
  }

  /** A change by hand: no outbox, nobody is told; a revision and a log entry only if the hand was careful. */
  add(tenantId: string, now: number, isLogged: boolean): Version {
    const all = this.tenants.get(tenantId);
    const last = all?.at(-1);
    if (!all || !last) throw new Error('no such tenant');
    const revision = last.revision + (isLogged ? 1 : 0);
    const added = { version: last.version + 1, revision, committedAt: now, isLogged };
    all.push(added);
    if (isLogged) this.log.push({ tenantId, revision });
    return added;
  }

  since(position: string | undefined): LogPage {
    const changes = position === undefined ? [] : this.log.slice(Number(position));
    return { changes, isComplete: position !== undefined, position: String(this.log.length) };
  }

  settle({ tenantId, revision }: Pick<CommittedChange, 'tenantId' | 'revision'>): void {
    if ((this.outbox.get(tenantId)?.revision ?? Infinity) <= revision) this.outbox.delete(tenantId);
  }
}
