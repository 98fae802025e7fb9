import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { readInTime } from '../database/in-time.js';
import { reviewColumns, type ReviewRow } from './review-row.js';
import type { ReviewStatus } from './review.schemas.js';

/** Where a page begins: after this one, newest first. */
export interface ReviewPosition {
  readonly createdAt: string;
  readonly id: string;
}

export interface ReviewSearch {
  readonly tenantId: string;
  readonly status: ReviewStatus | undefined;
  readonly after: ReviewPosition | undefined;
  readonly limit: number;
}

/** Finds a tenant's review requests. */
@Injectable()
export class ReviewDirectory {
  constructor(private readonly dataSource: DataSource) {}

  /** Undefined also for another tenant's. */
  async find(tenantId: string, id: string): Promise<ReviewRow | undefined> {
    const [row] = await this.read<ReviewRow>(findStatement, [tenantId, id]);
    return row;
  }

  /** Newest first. */
  page({ tenantId, status, after, limit }: ReviewSearch): Promise<readonly ReviewRow[]> {
    return this.read<ReviewRow>(pageStatement, [
      ...[tenantId, limit, status ?? null],
      ...[after?.createdAt ?? null, after?.id ?? null],
    ]);
  }

  /** How many are waiting or claimed. */
  async pendingOf(tenantId: string): Promise<number> {
    const [row] = await this.read<{ undecided: number }>(
      'SELECT undecided FROM review_counters WHERE tenant_id = $1',
      [tenantId],
    );
    return row?.undecided ?? 0;
  }

  private read<Row>(statement: string, parameters: unknown[]): Promise<Row[]> {
    return readInTime(this.dataSource.query<Row[]>(statement, parameters));
  }
}

/** Of a tenant, by its id. */
export const findStatement = `SELECT ${reviewColumns} FROM review_requests WHERE tenant_id = $1 AND id = $2`;

const pageStatement = `
  SELECT ${reviewColumns} FROM review_requests
  WHERE tenant_id = $1 AND ($3::text IS NULL OR status = $3)
    AND ($4::timestamptz IS NULL OR (created_at, id) < ($4, $5::uuid))
  ORDER BY created_at DESC, id DESC LIMIT $2`;
