import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { readInTime } from '../database/in-time.js';
import type { Actor } from './actor.js';
import type { AuditChanges, AuditKind } from './audit-event.js';

/** What has versions that its audited changes count. */
export type VersionedKind = Extract<AuditKind, 'settings.changed' | 'subscription.changed'>;

/** One change of something that has versions, as it was audited. */
export interface RecordedChange<Changes = AuditChanges> {
  readonly actorId: string;
  readonly actorName: string;
  readonly changes: Changes;
}

/** How something came to be what it is, for a writer who has seen an older version of it. */
export interface Since<Changes = AuditChanges> {
  /** Oldest first; when nobody knows what the writer has seen, the last one. */
  readonly changes: readonly RecordedChange<Changes>[];
  readonly last: RecordedChange<Changes> | undefined;
  /** Every step since the version that the writer has seen is known. */
  readonly isTraced: boolean;
  /** The one change since then is the writer's. */
  readonly isOwn: boolean;
}

export interface Seen {
  readonly kind: VersionedKind;
  readonly tenantId: string;
  /** The versions that the writer names. */
  readonly expected: readonly number[];
  readonly actor: Actor;
  /** The version that is there now. */
  readonly current: number;
}

/** Beyond this many changes nobody merges: the one who was away for so long reads again. */
const most = 50;

/** Reads back from the audit log what happened to what a tenant's people write with `If-Match`. */
@Injectable()
export class ChangeTrail {
  constructor(private readonly dataSource: DataSource) {}

  /**
   * The changes since the version that a writer has seen: the last 50 at most.
   *
   * @throws ApiError `store_unavailable`
   */
  async since<Changes>({ kind, tenantId, expected, actor, current }: Seen): Promise<Since<Changes>> {
    const seen = Math.max(-1, ...expected.filter((version) => version < current));
    const from = seen < 0 ? current - 1 : seen;
    const rows = this.dataSource.query<RecordedChange<Changes>[]>(statementFor(kind), [
      tenantId,
      from,
      current,
      most,
    ]);
    const changes = (await readInTime(rows)).reverse();
    const last = changes.at(-1);
    const isTraced = seen >= 0 && changes.length === current - seen;
    return { changes, last, isTraced, isOwn: seen === current - 1 && last?.actorId === actor.id };
  }
}

// the kind is written out, so that the index of that kind alone is found
const statementFor = (kind: VersionedKind) => `
  SELECT actor_id AS "actorId", actor AS "actorName", changes FROM audit_events
  WHERE chain = $1 AND kind = '${kind}' AND revision > $2 AND revision <= $3
  ORDER BY revision DESC LIMIT $4`;
