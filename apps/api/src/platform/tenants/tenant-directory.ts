import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { readInTime } from '../../database/in-time.js';
import { tenantColumns, tenantOf, type TenantRow } from './tenant-row.js';
import type { Tenant } from './tenant.schemas.js';

/** Where a page of tenants begins: after this one, in the order of names. */
export interface TenantPosition {
  readonly name: string;
  readonly id: string;
}

export interface TenantSearch {
  readonly query: string | undefined;
  /** Those alone to whom an entitlement gives each of these features, whether it is in force or not; absent: all. */
  readonly entitledTo?: readonly string[];
  readonly after: TenantPosition | undefined;
  readonly limit: number;
}

/** Finds tenants. */
@Injectable()
export class TenantDirectory {
  constructor(private readonly dataSource: DataSource) {}

  async find(id: string): Promise<Tenant | undefined> {
    const [row] = await this.query(`SELECT ${tenantColumns} FROM tenants WHERE id = $1`, [id]);
    return row && tenantOf(row);
  }

  async search({ query, entitledTo = [], after, limit }: TenantSearch): Promise<readonly Tenant[]> {
    const rows = await this.query(
      `SELECT ${tenantColumns} FROM tenants
       WHERE ($1::text IS NULL OR position(lower($1) IN lower(name)) > 0)
         AND ($2::text IS NULL OR (name, id) > ($2, $3::uuid))
         AND (cardinality($5::text[]) = 0 OR id IN (
           SELECT client_id FROM client_features WHERE enabled AND feature = ANY ($5)
           GROUP BY client_id HAVING count(*) = cardinality($5)
         ))
       ORDER BY name, id LIMIT $4`,
      [query ?? null, after?.name ?? null, after?.id ?? null, limit, entitledTo],
    );
    return rows.map(tenantOf);
  }

  private query(statement: string, parameters: unknown[]): Promise<TenantRow[]> {
    return readInTime(this.dataSource.query<TenantRow[]>(statement, parameters));
  }
}
