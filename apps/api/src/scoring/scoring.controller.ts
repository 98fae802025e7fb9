import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { RequiresFeature } from '@gatehouse/features';
import { z } from 'zod';
import { MinRevision } from '../features/min-revision.decorator.js';
import { reviewerOf } from '../hitl/index.js';
import {
  ApiErrors,
  CurrentAnswerTime,
  cursorsOf,
  TakesJson,
  uuidSchema,
  type AnswerTime,
} from '../http/index.js';
import { Allow, CurrentPrincipal, type TenantPrincipal } from '../identity/index.js';
import { Tells } from '../telemetry/index.js';
import { RelevanceScoring } from './relevance.js';
import {
  relevanceQuerySchema,
  relevanceSchema,
  type Relevance,
  type RelevanceQuery,
} from './scoring.schemas.js';

const cursors = cursorsOf(z.strictObject({ score: z.number().min(0).max(1), id: uuidSchema }));

@ApiTags('scoring')
@RequiresFeature('scoring-pro')
@MinRevision()
@ApiErrors('store_unavailable')
@Controller('v1/scoring')
export class ScoringController {
  constructor(private readonly scoring: RelevanceScoring) {}

  @ApiOperation({
    operationId: 'scoreRelevance',
    summary: 'Rank the caller’s documents by how far they answer a query, and say why',
    description: [
      'The score is the mean of what each word of the query contributes: nothing where a document does not have it, from',
      '0.3 to 0.5 where its text has it, from 0.6 to 1 where its title has, more the oftener. Each call is billed as one scoring.',
    ].join('\n'),
  })
  @ApiOkResponse({ standardSchema: relevanceSchema })
  @Allow('member', 'admin')
  @Tells('scoring-pro', 'relevance.scored')
  @TakesJson()
  @HttpCode(200)
  @Post('relevance')
  async relevance(
    @Body({ schema: relevanceQuerySchema }) { cursor, ...query }: RelevanceQuery,
    @CurrentPrincipal() principal: TenantPrincipal,
    @CurrentAnswerTime() time: AnswerTime,
  ): Promise<Relevance> {
    const { tenantId } = principal;
    const after = cursors.decode(cursor);
    const { results, next, reviewsRefused } = await this.scoring.score({
      ...query,
      ...{ tenantId, after, askedBy: reviewerOf(principal), time },
    });
    return { results: [...results], nextCursor: next ? cursors.encode(next) : null, reviewsRefused };
  }
}
