import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { recordUsage } from '../billing/usage.js';
import { writeInTime } from '../database/in-time.js';
import type { AnswerTime } from '../http/index.js';
import type { Reviewer } from '../hitl/index.js';
import { BorderlineReviews } from './borderline-reviews.js';
import { excerptParts } from './excerpt.js';
import { rank, type Ranked, type RankedPosition } from './ranking.js';
import type { RelevanceQuery, ReviewRefusal, ScoredDocument } from './scoring.schemas.js';

export interface Scoring extends Omit<RelevanceQuery, 'cursor'> {
  readonly tenantId: string;
  readonly askedBy: Reviewer;
  readonly after: RankedPosition | undefined;
  readonly time: AnswerTime;
}

export interface Scored {
  readonly results: readonly ScoredDocument[];
  readonly next: RankedPosition | undefined;
  readonly reviewsRefused: ReviewRefusal | null;
}

const record = `
  INSERT INTO scorings (tenant_id, asked_by, query, results, best) VALUES ($1, $2, $3, $4, $5)`;

/** Scores a tenant's documents for a query, and keeps that it did: what is billed and what is answered are one. */
@Injectable()
export class RelevanceScoring {
  constructor(
    private readonly dataSource: DataSource,
    private readonly reviews: BorderlineReviews,
  ) {}

  /** @throws ApiError `store_unavailable`; then nothing is recorded, and no review request opened. */
  async score(scoring: Scoring): Promise<Scored> {
    const room = scoring.reviews ? await this.reviews.room(scoring.tenantId) : null;
    const work = (manager: EntityManager) => this.scoreIn(manager, scoring, room);
    return writeInTime(this.dataSource, work, scoring.time.leftMs);
  }

  private async scoreIn(
    manager: EntityManager,
    scoring: Scoring,
    room: Awaited<ReturnType<BorderlineReviews['room']>> | null,
  ): Promise<Scored> {
    const { tenantId, askedBy, query, limit } = scoring;
    // one more than asked for tells whether there is a next page
    const found = await rank(manager, { tenantId, query, after: scoring.after, limit: limit + 1 });
    const results = found.slice(0, limit).map((ranked) => scoredOf(ranked, scoring));
    const last = found.length > limit ? results.at(-1) : undefined;
    const best = results[0]?.score ?? null;
    await manager.query(record, [tenantId, askedBy.id, query, results.length, best]);
    await recordUsage(manager, tenantId, 'scorings', 1);
    const borderline = results.filter(({ verdict }) => verdict === 'borderline');
    const isRefused = typeof room === 'string';
    const { ids, refused } =
      room === null || isRefused || borderline.length === 0
        ? { ids: new Map<string, string>(), refused: isRefused && borderline.length > 0 ? room : null }
        : await this.reviews.open(manager, { tenantId, query, askedBy }, borderline, room.limit);
    return {
      results: results.map((each) => ({ ...each, reviewId: ids.get(each.documentId) ?? null })),
      next: last && { score: last.score, id: last.documentId },
      reviewsRefused: refused,
    };
  }
}

function scoredOf({ id, excerpt, ...ranked }: Ranked, { threshold, margin }: Scoring): ScoredDocument {
  const distance = ranked.score - threshold;
  const isNear = Math.abs(distance) <= margin;
  const verdict = isNear ? 'borderline' : distance > 0 ? 'relevant' : 'not_relevant';
  const terms = [...ranked.terms];
  return { ...ranked, documentId: id, terms, verdict, excerpt: excerptParts(excerpt), reviewId: null };
}
