import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiNoContentResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Ungated } from '@gatehouse/features';
import { CurrentAnswerTime, TakesJson, type AnswerTime } from '../http/index.js';
import { Allow, CurrentPrincipal, type TenantPrincipal } from '../identity/index.js';
import { Telemetry } from './telemetry.js';
import { telemetryEventsSchema, type TelemetryEvents } from './telemetry.schemas.js';

@ApiTags('telemetry')
@Ungated('asks for the feature of the events itself, and drops them silently where it is off')
@Controller('v1/telemetry/events')
export class TelemetryController {
  constructor(private readonly telemetry: Telemetry) {}

  @ApiOperation({
    operationId: 'sendTelemetry',
    summary: 'Tell what happened in one feature',
    description:
      'Recorded if the feature is on for the caller’s tenant, and dropped if it is off or nobody can say: all events or none. The answer is the same either way, and nothing is ever to be sent again.',
  })
  @ApiNoContentResponse({ description: 'Heard' })
  @Allow('member', 'admin')
  @TakesJson()
  @HttpCode(204)
  @Post()
  async send(
    @CurrentPrincipal() { tenantId }: TenantPrincipal,
    @CurrentAnswerTime() time: AnswerTime,
    @Body({ schema: telemetryEventsSchema }) events: TelemetryEvents,
  ): Promise<void> {
    await this.telemetry.emit({ tenantId, source: 'web', time }, events);
  }
}
