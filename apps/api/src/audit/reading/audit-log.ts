import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { readInTime } from '../../database/in-time.js';
import { atText, auditColumns, auditItemOf, type AuditItem, type AuditRow } from './audit-item.js';
import type { AuditFilter, AuditPosition } from './audit-query.schema.js';

export interface AuditSearch {
  readonly filter: AuditFilter;
  readonly after: AuditPosition | undefined;
  readonly limit: number;
}

export interface AuditPage {
  readonly items: readonly AuditItem[];
  /** After which there may be more. */
  readonly next: AuditPosition | undefined;
}

/** How many events a page looks at for what no index finds: all that a statement's deadline is sure to allow. */
const mostLookedAt = 20_000;

/** What was done, newest first. */
@Injectable()
export class AuditLog {
  constructor(private readonly dataSource: DataSource) {}

  /**
   * At most `limit` events after a position. Fewer, and yet with more to come, where what is wanted is rare.
   *
   * @throws ApiError `store_unavailable`
   */
  async page({ filter, after, limit }: AuditSearch): Promise<AuditPage> {
    const { tenantId, actor, from, to } = filter;
    const found = [tenantId, actor, from, to, after?.at, after?.chain, after?.sequence];
    const end = needsLooking(filter) ? await this.endOfLook(found) : undefined;
    const looked = [filter.kind, filter.revision, filter.feature, end?.at, end?.chain, end?.sequence];
    // one more than asked for tells whether there is a next page
    const rows = await this.query<AuditRow>(page, [...found, ...looked, limit + 1]);
    const items = rows.slice(0, limit).map(auditItemOf);
    const last = rows.length > limit ? rows[limit - 1] : undefined;
    return { items, next: last ? positionOf(last) : end };
  }

  private async endOfLook(found: readonly unknown[]): Promise<AuditPosition | undefined> {
    const [row] = await this.query<PositionRow>(endOfLook, [...found, mostLookedAt - 1]);
    return row && positionOf(row);
  }

  private query<Row>(statement: string, parameters: readonly unknown[]): Promise<Row[]> {
    return readInTime(
      this.dataSource.query<Row[]>(
        statement,
        parameters.map((value) => value ?? null),
      ),
    );
  }
}

function needsLooking({ kind, revision, feature }: AuditFilter): boolean {
  return kind !== undefined || revision !== undefined || feature !== undefined;
}

type PositionRow = Pick<AuditRow, 'at' | 'chain' | 'sequence'>;

function positionOf({ at, chain, sequence }: PositionRow): AuditPosition {
  return { at, chain, sequence: Number(sequence) };
}

/** What an index finds. Time is the order of each chain, too: no event is earlier than the one before it. */
const searched = `
  FROM audit_events
  WHERE ($1::uuid IS NULL OR chain = $1) AND ($2::text IS NULL OR actor_id = $2)
    AND ($3::timestamptz IS NULL OR audit_events.at >= $3) AND ($4::timestamptz IS NULL OR audit_events.at < $4)
    AND ($5::timestamptz IS NULL OR (audit_events.at, chain, sequence) < ($5, $6::uuid, $7::bigint))`;

const newestFirst = 'ORDER BY audit_events.at DESC, chain DESC, sequence DESC';

const page = `
  SELECT ${auditColumns} ${searched}
    AND ($8::text IS NULL OR kind = $8) AND ($9::bigint IS NULL OR revision = $9)
    AND ($10::text IS NULL OR kind = 'entitlements.changed' AND changes ? $10)
    AND ($11::timestamptz IS NULL OR (audit_events.at, chain, sequence) >= ($11, $12::uuid, $13::bigint))
  ${newestFirst} LIMIT $14`;

const endOfLook = `
  SELECT ${atText} AS at, chain, sequence ${searched} ${newestFirst} OFFSET $8 LIMIT 1`;
