import type { EntityManager } from 'typeorm';
import { recordUsage } from '../billing/usage.js';
import { ApiError } from '../http/index.js';
import { limitReached } from './refusals.js';
import { reviewColumns, type ReviewRow } from './review-row.js';
import { reviewerName, type Reviewer } from './reviewer.js';

/** A request that is to be opened. */
export interface NewReview {
  readonly tenantId: string;
  readonly title: string;
  readonly details: string;
  readonly source: ReviewRow['source'];
  /** What it is about: a source that names the same again gets the request that there is, decided or not. */
  readonly reference?: string;
  readonly openedBy: Reviewer;
  /** The most that may be pending, this one included, as `ReviewLimit` says; null: any number. */
  readonly limit: number | null;
}

export interface OpenedReview {
  /** Whether it was not there before. */
  readonly isNew: boolean;
  readonly review: ReviewRow;
}

/**
 * Opens a request, and counts it as used, under the lock of the tenant's counter: however many are opened at once, no
 * more are pending than the limit. A limit that is lower than what is pending already closes nothing.
 *
 * A refusal leaves the transaction as it was: who has other work in it goes on.
 *
 * @param transaction holds the lock until it ends: its last statements, please.
 * @throws ApiError `limit_reached` | `unknown_tenant`
 */
export async function openReview(
  transaction: Pick<EntityManager, 'query'>,
  { tenantId, title, details, source, reference, openedBy, limit }: NewReview,
): Promise<OpenedReview> {
  const [row] = await transaction.query<OpenRow[]>(openStatement, [
    ...[tenantId, limit, title, details, source, reference ?? null],
    ...[openedBy.id, openedBy.userId, openedBy.name],
  ]);
  if (row?.outcome === 'opened') await recordUsage(transaction, tenantId, 'reviews', 1);
  if (row?.outcome === 'opened' || row?.outcome === 'known') {
    const { outcome, pending: _pending, ...review } = row;
    return { isNew: outcome === 'opened', review };
  }
  if (row?.outcome === 'limit_reached') throw limitReached({ limit, pending: row.pending });
  throw new ApiError('unknown_tenant');
}

interface OpenRow extends ReviewRow {
  readonly outcome: 'opened' | 'known' | 'limit_reached' | 'unknown_tenant';
  readonly pending: number;
}

const openStatement = `
  SELECT outcome, pending, ${reviewColumns} FROM (
    SELECT outcome, pending, (review).*
    FROM open_review($1, $2, $3, $4, $5, $6, $7, ${reviewerName('$8', '$9')})
  ) AS opened`;
