import { Body, Controller, Get, Put, Req, Res, UseInterceptors } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { Ungated } from '@gatehouse/features';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { actorOf } from '../audit/index.js';
import {
  ApiErrors,
  CurrentAnswerTime,
  IfNoneMatch,
  RequiredIfMatch,
  TakesJson,
  type AnswerTime,
  type EntityTag,
} from '../http/index.js';
import { expectedVersions } from '../http/preconditions/versions.js';
import { answerWith } from '../http/representation.js';
import { Allow, CurrentPrincipal, type TenantPrincipal } from '../identity/index.js';
import { SettingsPreconditions } from './settings-preconditions.interceptor.js';
import { settingsRepresentationOf } from './settings-row.js';
import { newSettingsSchema, settingsSchema, type SettingsContent } from './settings.schemas.js';
import { StaleSettings } from './stale-settings.js';
import { StoredSettings } from './stored-settings.js';

const headers = {
  ETag: { description: 'The version, for the If-Match of a write.', schema: { type: 'string' } },
} as const;

@ApiTags('settings')
@ApiErrors('unknown_tenant', 'store_unavailable')
@Ungated('settings are a tenant’s own whatever its features are')
@Controller('v1/tenants/settings')
export class TenantSettingsController {
  constructor(
    private readonly stored: StoredSettings,
    private readonly stale: StaleSettings,
  ) {}

  @ApiOperation({ operationId: 'readSettings', summary: 'What the caller’s tenant has set' })
  @ApiOkResponse({ standardSchema: settingsSchema, headers })
  @ApiResponse({ status: 304, description: 'The client has the current body already', headers })
  @Allow('member', 'admin')
  @Get()
  async read(
    @CurrentPrincipal() { tenantId }: TenantPrincipal,
    @IfNoneMatch() ifNoneMatch: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string | undefined> {
    return answerWith(reply, settingsRepresentationOf(await this.stored.read(tenantId)), ifNoneMatch);
  }

  @ApiOperation({
    operationId: 'replaceSettings',
    summary: 'Replace all that the caller’s tenant has set',
    description: [
      'The settings become exactly what is sent: a member that is left out is unset.',
      '`If-Match` is required: without it, or with `*`, 428 `precondition_required`. When none of its tags is the current',
      'one the answer is **409** `stale_settings`, and **not 412** as RFC 9110 §13.2.2 has it: 409 says that somebody else',
      'was faster, and brings what is needed to resubmit: the current `ETag`, the `current` settings, `changedFields`,',
      '`changedBy`, `changedAt`, and `autoMergeable`, which is true when both edits can be kept.',
      'Sending a replacement again whose answer was lost is safe: it answers 200 and changes nothing.',
    ].join('\n'),
  })
  @ApiOkResponse({ standardSchema: settingsSchema, headers })
  @ApiErrors('stale_settings', 'reserved_flag')
  @Allow('admin')
  // runs after what @TakesJson() adds: decorators apply from the bottom up
  @UseInterceptors(SettingsPreconditions)
  @TakesJson()
  @Put()
  async replace(
    @Body({ schema: newSettingsSchema }) wanted: SettingsContent,
    @RequiredIfMatch() tags: readonly EntityTag[],
    @CurrentPrincipal() principal: TenantPrincipal,
    @CurrentAnswerTime() time: AnswerTime,
    @Req() { id: requestId }: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string | undefined> {
    const attempt = {
      tenantId: principal.tenantId,
      expected: expectedVersions(tags),
      actor: actorOf(principal),
      wanted,
    };
    const { isStale, settings } = await this.stored.replace({ ...attempt, requestId, time });
    const current = isStale ? await this.stale.settle(attempt, settings) : settings;
    return answerWith(reply, settingsRepresentationOf(current));
  }
}
