import { FeatureService } from '@gatehouse/features';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { openReview, ReviewLimit, type Reviewer } from '../hitl/index.js';
import { ApiError } from '../http/index.js';
import type { ReviewRefusal, ScoredDocument } from './scoring.schemas.js';

interface Asking {
  readonly tenantId: string;
  readonly query: string;
  readonly askedBy: Reviewer;
}

/** Which documents have a review request now, and why others have none. */
export interface OpenedReviews {
  readonly ids: ReadonlyMap<string, string>;
  readonly refused: ReviewRefusal | null;
}

/** Lets people decide where a score does not. */
@Injectable()
export class BorderlineReviews {
  constructor(
    private readonly features: FeatureService,
    private readonly limits: ReviewLimit,
  ) {}

  /** Whether, and up to how many, review requests may be opened; asked before the transaction. */
  async room(tenantId: string): Promise<{ readonly limit: number | null } | ReviewRefusal> {
    const decision = await this.features.decide(tenantId, 'hitl');
    if (decision.enabled) return { limit: await this.limits.of(tenantId) };
    return decision.reason === 'lookup_failed' ? 'feature_lookup_failed' : 'feature_disabled';
  }

  /** The same document and query make one request, however often they are asked for. */
  async open(
    manager: EntityManager,
    { tenantId, query, askedBy }: Asking,
    documents: readonly ScoredDocument[],
    limit: number | null,
  ): Promise<OpenedReviews> {
    const ids = new Map<string, string>();
    for (const { documentId, title, score } of documents) {
      const details = `Scored ${score.toFixed(3)} for “${query}”.`;
      const wanted = { tenantId, title: title.slice(0, 200), details, source: 'scoring', limit } as const;
      try {
        const reference = `${documentId} ${query}`;
        const { review } = await openReview(manager, { ...wanted, reference, openedBy: askedBy });
        ids.set(documentId, review.id);
      } catch (error) {
        if (error instanceof ApiError && error.code === 'limit_reached')
          return { ids, refused: 'limit_reached' };
        throw error;
      }
    }
    return { ids, refused: null };
  }
}
