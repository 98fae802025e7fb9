import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { readInTime } from '../../database/in-time.js';
import type { BillingEvent } from './billing-event.js';

/** How many events of one tenant are read at a time. */
export const pageSize = 100;

interface EventRow {
  readonly tenant_id: string;
  readonly sequence: string;
  readonly kind: BillingEvent['kind'];
  readonly at: Date;
  readonly data: BillingEvent['data'];
}

/** Reads what happened, in the order in which it did. */
@Injectable()
export class BillingEvents {
  constructor(private readonly dataSource: DataSource) {}

  /**
   * The sequence of a tenant's newest event; 0: it has none.
   *
   * @throws ApiError `store_unavailable`
   */
  async newest(tenantId: string): Promise<number> {
    const rows = this.dataSource.query<{ sequence: string | null }[]>(newestStatement, [tenantId]);
    const [row] = await readInTime(rows);
    return Number(row?.sequence ?? 0);
  }

  /**
   * The next events of several tenants after these sequences, at most `pageSize` of each, in one statement. Who has
   * none is missing.
   *
   * @throws ApiError `store_unavailable`
   */
  async after(seen: ReadonlyMap<string, number>): Promise<ReadonlyMap<string, readonly BillingEvent[]>> {
    const parameters = [[...seen.keys()], [...seen.values()], pageSize];
    const rows = await readInTime(this.dataSource.query<EventRow[]>(afterStatement, parameters));
    const found = new Map<string, BillingEvent[]>();
    for (const { tenant_id: tenantId, sequence, kind, at, data } of rows) {
      const event = { sequence: Number(sequence), kind, at: at.toISOString(), data };
      found.set(tenantId, [...(found.get(tenantId) ?? []), event]);
    }
    return found;
  }
}

const newestStatement = 'SELECT max(sequence) AS sequence FROM billing_events WHERE tenant_id = $1';

const afterStatement = `
  SELECT tenant_id, sequence, kind, at, data
  FROM unnest($1::uuid[], $2::bigint[]) AS followed (id, seen) CROSS JOIN LATERAL (
    SELECT * FROM billing_events WHERE tenant_id = followed.id AND sequence > followed.seen
    ORDER BY sequence LIMIT $3
  ) AS event
  ORDER BY tenant_id, sequence`;
