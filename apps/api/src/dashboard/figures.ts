import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { readInTime } from '../database/in-time.js';
import type { DocumentFigures, ReviewFigures, ScoringFigures } from './dashboard.schemas.js';
import type { Day } from './day-starts.js';

interface Place {
  /** Which of the days, from 1. */
  readonly place: number;
}

type Counted = Place & { readonly count: number };

/** How many rows of a table fall into each of the days $2, by the instant in `column`. */
const perDay = (table: string, column: string, more = 'count(*)::int AS count') => `
  SELECT width_bucket(${column}, $2::timestamptz[]) AS place, ${more} FROM ${table}
  WHERE tenant_id = $1 AND ${column} >= ($2::timestamptz[])[1] GROUP BY 1`;

const byStatus = (table: string) =>
  `SELECT status, count(*)::int AS count FROM ${table} WHERE tenant_id = $1 GROUP BY status`;

/** What a tenant's tables add up to. */
@Injectable()
export class Figures {
  constructor(private readonly dataSource: DataSource) {}

  async documents(tenantId: string, days: readonly Day[]): Promise<DocumentFigures> {
    const [status, processed] = await Promise.all([
      this.statuses('documents', tenantId),
      this.series<Counted>(perDay('documents', 'processed_at'), tenantId, days),
    ]);
    const [queued, done, failed] = [status('queued'), status('processed'), status('failed')];
    return { queued, processed: done, failed, processedPerDay: counts(processed, days) };
  }

  async reviews(tenantId: string, days: readonly Day[]): Promise<ReviewFigures> {
    const [status, opened, decided] = await Promise.all([
      this.statuses('review_requests', tenantId),
      this.series<Counted>(perDay('review_requests', 'created_at'), tenantId, days),
      this.series<Counted>(perDay('review_requests', 'decided_at'), tenantId, days),
    ]);
    return {
      pending: status('waiting') + status('claimed'),
      ...{ approved: status('approved'), rejected: status('rejected') },
      ...{ openedPerDay: counts(opened, days), decidedPerDay: counts(decided, days) },
    };
  }

  async scorings(tenantId: string, days: readonly Day[]): Promise<ScoringFigures> {
    const more = 'count(*)::int AS count, avg(best) AS best';
    const rows = await this.series<Counted & { readonly best: number | null }>(
      perDay('scorings', 'at', more),
      tenantId,
      days,
    );
    const best = new Map(rows.map((row) => [row.place, row.best]));
    return {
      askedPerDay: counts(rows, days),
      bestPerDay: days.map((_, place) => best.get(place + 1) ?? null),
    };
  }

  private async statuses(table: string, tenantId: string): Promise<(status: string) => number> {
    const asked = this.dataSource.query<{ status: string; count: number }[]>(byStatus(table), [tenantId]);
    const found = new Map((await readInTime(asked)).map(({ status, count }) => [status, count]));
    return (status) => found.get(status) ?? 0;
  }

  private series<Row extends Place>(sql: string, tenantId: string, days: readonly Day[]): Promise<Row[]> {
    const starts = days.map(({ startsAt }) => startsAt);
    return readInTime(this.dataSource.query<Row[]>(sql, [tenantId, starts]));
  }
}

function counts(rows: readonly Counted[], days: readonly Day[]): number[] {
  const found = new Map(rows.map(({ place, count }) => [place, count]));
  return days.map((_, place) => found.get(place + 1) ?? 0);
}
