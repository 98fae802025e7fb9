import type { Review } from './review.schemas.js';
import type { Reviewer } from './reviewer.js';

/** Columns of a request. */
export const reviewColumns = `id, title, details, source, reference, status, version, created_by_name, created_at,
  claimed_by, claimed_by_name, claimed_at, decided_by, decided_by_name, decided_at, decision_reason`;

/** A row of `review_requests` as the driver hands it over. */
export interface ReviewRow extends Pick<
  Review,
  'id' | 'title' | 'details' | 'source' | 'reference' | 'status' | 'version'
> {
  readonly created_by_name: string;
  readonly created_at: Date;
  readonly claimed_by: string | null;
  readonly claimed_by_name: string | null;
  readonly claimed_at: Date | null;
  readonly decided_by: string | null;
  readonly decided_by_name: string | null;
  readonly decided_at: Date | null;
  readonly decision_reason: string | null;
}

/** As `asker` sees it. */
export function reviewOf(row: ReviewRow, asker: Pick<Reviewer, 'id'>): Review {
  return {
    id: row.id,
    title: row.title,
    details: row.details,
    source: row.source,
    reference: row.reference,
    status: row.status,
    version: row.version,
    createdBy: row.created_by_name,
    createdAt: row.created_at.toISOString(),
    claimedBy: row.claimed_by_name,
    claimedAt: row.claimed_at?.toISOString() ?? null,
    claimedByYou: row.claimed_by === asker.id,
    decidedBy: row.decided_by_name,
    decidedAt: row.decided_at?.toISOString() ?? null,
    decisionReason: row.decision_reason,
  };
}
