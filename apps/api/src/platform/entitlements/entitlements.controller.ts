import {
  Body,
  Controller,
  Get,
  Param,
  Patch,
  Query,
  Req,
  Res,
  UseGuards,
  UseInterceptors,
} from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import {
  EntitlementService,
  StaleRevisionError,
  Ungated,
  type ChangedFeatures,
  type EntitlementChange,
} from '@gatehouse/features';
import type { FastifyReply, FastifyRequest } from 'fastify';
import {
  ApiErrors,
  CurrentAnswerTime,
  IfMatch,
  IfNoneMatch,
  TakesJson,
  tenantIdSchema,
  type AnswerTime,
  type EntityTagCondition,
} from '../../http/index.js';
import { actorOf } from '../../audit/index.js';
import { revisionHeader, RevisionTokens } from '../../features/revision-tokens.js';
import { answerWith } from '../../http/representation.js';
import { Allow, CurrentPrincipal, type Principal } from '../../identity/index.js';
import { ExistingTenantGuard } from '../tenants/index.js';
import { changeQuerySchema, changeSchema, type Change, type ChangeQuery } from './change.schema.js';
import { ConflictFacts } from './conflict-facts.js';
import { CurrentRevision } from './current-revision.interceptor.js';
import { ChangeEffects } from './effects.js';
import { changedFeaturesSchema, tenantFeaturesSchema } from './entitlement.schemas.js';
import { expectedRevisions, operatorRepresentationOf } from './revision-tag.js';
import { tenantFeaturesView } from './tenant-features-view.js';
import { wantedEntitlements } from './wanted-entitlements.js';
import { warningsOf } from './warnings.js';

@ApiTags('platform')
@ApiErrors('unknown_tenant', 'feature_lookup_failed', 'store_unavailable', 'invalid_request')
@UseGuards(ExistingTenantGuard)
@Ungated('operators change entitlements whatever they are')
@Controller('v1/platform/tenants/:tenant_id/features')
export class EntitlementsController {
  constructor(
    private readonly entitlements: EntitlementService,
    private readonly conflicts: ConflictFacts,
    private readonly tokens: RevisionTokens,
    private readonly effects: ChangeEffects,
  ) {}

  @ApiOperation({
    operationId: 'readTenantFeatures',
    summary: 'Every feature of a tenant, and what bears on it',
  })
  @ApiOkResponse({ standardSchema: tenantFeaturesSchema })
  @ApiResponse({ status: 304, description: 'The client has the current body already' })
  @Allow('operator', 'service:platform')
  @Get()
  async read(
    @Param('tenant_id', { schema: tenantIdSchema }) tenantId: string,
    @IfNoneMatch() ifNoneMatch: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string | undefined> {
    const view = tenantFeaturesView(await this.entitlements.describe(tenantId));
    return answerWith(reply, operatorRepresentationOf(view), ifNoneMatch);
  }

  @ApiOperation({
    operationId: 'changeTenantFeatures',
    summary: 'Change the features named, all or nothing',
    description:
      '`dryRun=true` answers what would happen, and writes nothing. Its ETag is that of what there is: send it as If-Match with the change, and what was previewed happens or nothing does.',
  })
  @ApiOkResponse({ standardSchema: changedFeaturesSchema })
  @ApiErrors('unknown_features', 'derived_features', 'stale_revision')
  @Allow('operator')
  // runs after what @TakesJson() adds: decorators apply from the bottom up
  @UseInterceptors(CurrentRevision)
  @TakesJson()
  @Patch()
  async change(
    @Param('tenant_id', { schema: tenantIdSchema }) tenantId: string,
    @Query({ schema: changeQuerySchema }) { dryRun }: ChangeQuery,
    @Body({ schema: changeSchema }) { features, reason }: Change,
    @IfMatch() ifMatch: EntityTagCondition,
    @CurrentPrincipal() principal: Principal,
    @CurrentAnswerTime() time: AnswerTime,
    @Req() { id: requestId }: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const [expected, actor] = [expectedRevisions(ifMatch), actorOf(principal)];
    const change = {
      tenantId,
      entitlements: wantedEntitlements(features),
      reason,
      actor: actor.name,
      actorId: actor.id,
      requestId,
    };
    const wanted = { ...change, ...(expected && { expectedRevisions: expected }) };
    return dryRun
      ? this.preview(wanted, reply)
      : this.make({ ...wanted, answerWithinMs: time.leftMs }, reply);
  }

  private async make(change: EntitlementChange, reply: FastifyReply) {
    const changed = await this.explainingConflicts(() => this.entitlements.change(change));
    const view = tenantFeaturesView(changed);
    reply.header('ETag', `"${operatorRepresentationOf(view).tag}"`);
    reply.header(revisionHeader, this.tokens.of(change.tenantId, changed.revision));
    const { changeId = null, propagation } = changed;
    return { ...view, dryRun: false, changeId, propagation, ...this.consequences(changed, change) };
  }

  private async preview(change: EntitlementChange, reply: FastifyReply) {
    const previewed = await this.explainingConflicts(() => this.entitlements.preview(change));
    const view = tenantFeaturesView(previewed);
    // of what there is: a change with it as If-Match does what was previewed, or nothing
    reply.header('ETag', `"${operatorRepresentationOf(tenantFeaturesView(previewed.was)).tag}"`);
    const nothing = { dryRun: true, changeId: null, propagation: null };
    return { ...view, ...nothing, ...this.consequences(previewed, change) };
  }

  private consequences(
    changed: Pick<ChangedFeatures, 'features' | 'changed' | 'flips'>,
    { entitlements }: EntitlementChange,
  ) {
    return {
      changed: changed.changed,
      warnings: warningsOf(changed.features, new Set(entitlements.keys())),
      effects: this.effects.of(changed),
    };
  }

  private async explainingConflicts<Answer>(call: () => Promise<Answer>): Promise<Answer> {
    try {
      return await call();
    } catch (error) {
      throw error instanceof StaleRevisionError ? await this.conflicts.explain(error) : error;
    }
  }
}
