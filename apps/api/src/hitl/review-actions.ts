import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { writeInTime } from '../database/in-time.js';
import { ApiError, type AnswerTime } from '../http/index.js';
import { reviewConflict } from './refusals.js';
import { findStatement } from './review-directory.js';
import { reviewColumns, type ReviewRow } from './review-row.js';
import type { ReviewDecision } from './review.schemas.js';
import { reviewerName, type Reviewer } from './reviewer.js';

/** Somebody, at one request of their tenant. */
export interface ReviewTurn {
  readonly tenantId: string;
  readonly id: string;
  readonly by: Reviewer;
  readonly time: AnswerTime;
}

interface Step {
  readonly statement: string;
  readonly parameters: readonly unknown[];
  /** Whether the request is as it would be afterwards already: doing it again is safe. */
  readonly isDone: (row: ReviewRow) => boolean;
}

/**
 * What is done to a request. Each is one guarded statement, so that of several at once exactly one is done; the others
 * learn what became of the request.
 */
@Injectable()
export class ReviewActions {
  constructor(private readonly dataSource: DataSource) {}

  /** @throws ApiError `review_conflict` | `unknown_review` | `store_unavailable`; so do the others. */
  claim(turn: ReviewTurn): Promise<ReviewRow> {
    const { by } = turn;
    const isDone = (row: ReviewRow) => row.status === 'claimed' && row.claimed_by === by.id;
    return this.act(turn, { statement: claimStatement, parameters: [by.id, by.userId, by.name], isDone });
  }

  /** @param whose admins give back what somebody else has claimed, or whoever stays away would hold it for ever */
  release(turn: ReviewTurn, whose: 'own' | 'any'): Promise<ReviewRow> {
    const isDone = ({ status }: ReviewRow) => status === 'waiting';
    const parameters = [whose === 'any' ? null : turn.by.id];
    return this.act(turn, { statement: releaseStatement, parameters, isDone });
  }

  decide(turn: ReviewTurn, { outcome, reason }: ReviewDecision): Promise<ReviewRow> {
    const { by } = turn;
    const isDone = (row: ReviewRow) =>
      row.status === outcome && row.decided_by === by.id && row.decision_reason === reason;
    const parameters = [by.id, by.userId, by.name, outcome, reason];
    return this.act(turn, { statement: decideStatement, parameters, isDone });
  }

  private act({ tenantId, id, time }: ReviewTurn, step: Step): Promise<ReviewRow> {
    const { statement, parameters, isDone } = step;
    const write = async (manager: EntityManager) => {
      const [changed] = await manager.query<ReviewRow[]>(statement, [tenantId, id, ...parameters]);
      if (changed) return changed;
      const [row] = await manager.query<ReviewRow[]>(findStatement, [tenantId, id]);
      if (!row) throw new ApiError('unknown_review');
      if (!isDone(row)) throw reviewConflict(row);
      return row;
    };
    return writeInTime(this.dataSource, write, time.leftMs);
  }
}

const claimStatement = `
  WITH claimed AS (
    UPDATE review_requests
    SET status = 'claimed', claimed_by = $3, claimed_by_name = ${reviewerName('$4', '$5')},
      claimed_at = clock_timestamp(), version = version + 1
    WHERE tenant_id = $1 AND id = $2 AND status = 'waiting'
    RETURNING ${reviewColumns})
  SELECT * FROM claimed`;

const releaseStatement = `
  WITH released AS (
    UPDATE review_requests
    SET status = 'waiting', claimed_by = NULL, claimed_by_name = NULL, claimed_at = NULL, version = version + 1
    WHERE tenant_id = $1 AND id = $2 AND status = 'claimed' AND claimed_by = coalesce($3, claimed_by)
    RETURNING ${reviewColumns})
  SELECT * FROM released`;

const decideStatement = `
  WITH decided AS (
    UPDATE review_requests
    SET status = $6, decided_by = $3, decided_by_name = ${reviewerName('$4', '$5')},
      decided_at = clock_timestamp(), decision_reason = $7, version = version + 1
    WHERE tenant_id = $1 AND id = $2 AND status = 'claimed' AND claimed_by = $3
    RETURNING ${reviewColumns}),
  counted AS (
    UPDATE review_counters SET undecided = undecided - 1
    WHERE tenant_id = $1 AND EXISTS (SELECT FROM decided))
  SELECT * FROM decided`;
