import { Controller, Get, Header, Param } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Ungated } from '@gatehouse/features';
import { ApiError, ApiErrors, uuidSchema } from '../../http/index.js';
import { Allow } from '../../identity/index.js';
import { bounds } from './bounds.js';
import { Causes } from './causes.js';
import { deniedDecisionSchema, type DeniedDecision } from './decision.schema.js';
import { DeniedDecisions } from './denied-decisions.js';

@ApiTags('platform')
@Allow('operator', 'service:platform')
@ApiErrors('store_unavailable', 'invalid_request')
@Ungated('operators see why somebody was denied whatever is on')
@Controller('v1/platform/decisions')
export class DecisionsController {
  constructor(
    private readonly decisions: DeniedDecisions,
    private readonly causes: Causes,
  ) {}

  @ApiOperation({
    operationId: 'readDecision',
    summary: 'The evaluation behind a denial, as it was',
    description: `By the \`decisionId\` of the denial. ${bounds}`,
  })
  @ApiOkResponse({ standardSchema: deniedDecisionSchema })
  @ApiErrors('unknown_decision')
  @Header('Cache-Control', 'no-store')
  @Get(':decision_id')
  async read(@Param('decision_id', { schema: uuidSchema }) decisionId: string): Promise<DeniedDecision> {
    const found = await this.decisions.find(decisionId);
    if (!found)
      throw new ApiError('unknown_decision', { message: `No decision that is kept has this id. ${bounds}` });
    const { seen, evaluation } = found;
    return { decisionId, seen, ...evaluation, cause: await this.causes.of(evaluation) };
  }
}
