import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { readInTime } from '../../database/in-time.js';
import { usageMetrics } from '../usage.js';
import type { Usage } from './usage.schemas.js';

interface UsageRow {
  readonly month: string;
  readonly metric: string | null;
  readonly quantity: string | null;
}

/** Reads what tenants have used. */
@Injectable()
export class RecordedUsage {
  constructor(private readonly dataSource: DataSource) {}

  /**
   * @param month `YYYY-MM`, of UTC; absent: this one, by the database's clock
   * @throws ApiError `store_unavailable`
   */
  async of(tenantId: string, month?: string): Promise<Usage> {
    const rows = await readInTime(this.dataSource.query<UsageRow[]>(statement, [tenantId, month ?? null]));
    const quantities = new Map(rows.map(({ metric, quantity }) => [metric, Number(quantity)]));
    return {
      month: rows[0]?.month ?? month ?? '',
      metrics: usageMetrics.map((metric) => ({ metric, quantity: quantities.get(metric) ?? 0 })),
    };
  }
}

/** One row a metric, or one without. */
const statement = `
  SELECT to_char(asked.month, 'YYYY-MM') AS month, metric, quantity
  FROM (SELECT coalesce(to_date($2, 'YYYY-MM'), date_trunc('month', now() AT TIME ZONE 'UTC')::date) AS month) AS asked
    LEFT JOIN billing_usage AS used ON used.tenant_id = $1 AND used.month = asked.month`;
