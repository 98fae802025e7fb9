import { Controller, Get, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { FeatureService, Ungated } from '@gatehouse/features';
import type { FastifyReply } from 'fastify';
import { ApiErrors, IfNoneMatch } from '../http/index.js';
import { answerWith, representationOf } from '../http/representation.js';
import { Allow, CurrentPrincipal, type TenantPrincipal } from '../identity/index.js';
import { tenantSnapshotOf, tenantSnapshotSchema } from './tenant-snapshot.js';

const headers = {
  ETag: { description: 'Changes exactly when the body does.', schema: { type: 'string' } },
  'Entitlements-Revision': { description: 'The revision that the body shows.', schema: { type: 'string' } },
} as const;

@ApiTags('features')
@Controller('v1/features')
export class FeaturesController {
  constructor(private readonly features: FeatureService) {}

  /** Everything a tenant has, or 503: never "all off" because the store could not be read. */
  @ApiOperation({ operationId: 'readFeatures', summary: 'Which features the caller’s tenant has' })
  @ApiOkResponse({ standardSchema: tenantSnapshotSchema, headers })
  @ApiResponse({ status: 304, description: 'The client has the current body already', headers })
  @ApiErrors('feature_lookup_failed')
  @Allow('member', 'admin', 'service:tenant')
  @Ungated('says which features are on')
  @Get()
  async read(
    @CurrentPrincipal() { tenantId }: TenantPrincipal,
    @IfNoneMatch() ifNoneMatch: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string | undefined> {
    const snapshot = await this.features.snapshot(tenantId);
    reply.header('Entitlements-Revision', String(snapshot.revision));
    return answerWith(reply, representationOf(tenantSnapshotOf(snapshot)), ifNoneMatch);
  }
}
