import { Body, Controller, Header, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { RouteConfig } from '@nestjs/platform-fastify';
import { Ungated } from '@gatehouse/features';
import { ApiError, ApiErrors, invalidRequest, TakesJson } from '../../http/index.js';
import { Allow } from '../../identity/index.js';
import { platformChain } from '../append-audit.js';
import { AtOnce } from '../at-once.js';
import { ChainPages } from './chain-pages.js';
import { Verification, type Verified } from './verification.js';
import {
  placeCursors,
  verificationSchema,
  verifySchema,
  type ChainPlace,
  type VerificationResult,
  type Verify,
} from './verification.schemas.js';

@ApiTags('platform')
@Allow('operator', 'service:platform')
@ApiErrors('store_unavailable', 'unknown_tenant', 'too_many_attempts')
@Ungated('operators prove what was done whatever is on')
@Controller('v1/platform/audit/verify')
export class VerifyController {
  private readonly running = new AtOnce(2, 'The audit is being verified already. Try again in a moment.');

  constructor(
    private readonly verification: Verification,
    private readonly pages: ChainPages,
  ) {}

  /** Every hash is made anew in the database. What takes longer than three seconds is answered in parts. */
  @ApiOperation({
    operationId: 'verifyAudit',
    summary: 'Is the audit as it was recorded? If not, since where',
  })
  @ApiOkResponse({ standardSchema: verificationSchema })
  // its own three seconds, and the questions before them
  @RouteConfig({ answerMs: 4_500 })
  @TakesJson()
  @Header('Cache-Control', 'no-store')
  @HttpCode(200)
  @Post()
  async verify(
    @Body({ schema: verifySchema }) { tenantId, head, cursor }: Verify,
  ): Promise<VerificationResult> {
    const after = placeIn(cursor, tenantId);
    const end = this.running.begin();
    try {
      await this.requireKnown(tenantId);
      const started = performance.now();
      const verified = await this.verification.run({ after, tenantId, head });
      return resultOf(verified, { tenantId, tookMs: Math.round(performance.now() - started) });
    } finally {
      end();
    }
  }

  /** "Holds" must not be said of a tenant that somebody has mistyped. */
  private async requireKnown(tenantId: string | undefined): Promise<void> {
    if (tenantId === undefined || tenantId === platformChain) return;
    if (!(await this.pages.isKnown(tenantId))) throw new ApiError('unknown_tenant');
  }
}

function placeIn(cursor: string | undefined, tenantId: string | undefined): ChainPlace | undefined {
  const place = placeCursors.decode(cursor);
  if (!place || tenantId === undefined || place.chain === tenantId) return place;
  throw invalidRequest([{ path: '/cursor', code: 'invalid_cursor', message: 'Not a cursor of this chain' }]);
}

function resultOf(
  { chains, events, broken, place, isCutShort }: Verified,
  { tenantId, tookMs }: { readonly tenantId: string | undefined; readonly tookMs: number },
): VerificationResult {
  const verified = !broken && !isCutShort;
  const isHead = verified && tenantId !== undefined && place !== undefined;
  return {
    verified,
    complete: !isCutShort,
    nextCursor: isCutShort && place ? placeCursors.encode(place) : null,
    chains,
    events,
    brokenAt: broken ?? null,
    head: isHead ? { sequence: place.sequence, hash: place.hash } : null,
    tookMs,
  };
}
