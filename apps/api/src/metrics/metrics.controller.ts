import { Controller, Get, Header } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { FeatureMetrics, Ungated } from '@gatehouse/features';
import { collectDefaultMetrics, Registry } from 'prom-client';
import { Anonymous } from '../identity/index.js';
import { DeniedDecisions } from '../platform/decisions/index.js';
import { Telemetry } from '../telemetry/index.js';
import { registerDenialGauges } from './denial-gauges.js';
import { propagationHistogram, registerFeatureGauges } from './feature-gauges.js';
import { registerTelemetryCounters } from './telemetry-counters.js';

/** For Prometheus. Names no tenant. */
@ApiTags('metrics')
@Anonymous()
@Ungated('figures are collected whatever is on')
@Controller('metrics')
export class MetricsController {
  private readonly registry = new Registry();

  constructor(
    private readonly metrics: FeatureMetrics,
    denials: DeniedDecisions,
    telemetry: Telemetry,
  ) {
    collectDefaultMetrics({ register: this.registry });
    registerFeatureGauges(this.registry, metrics);
    registerDenialGauges(this.registry, denials);
    registerTelemetryCounters(this.registry, telemetry);
  }

  @ApiOperation({ operationId: 'readMetrics', summary: 'Figures in the text format of Prometheus' })
  @ApiProduces('text/plain')
  @ApiOkResponse({ schema: { type: 'string' } })
  @Header('Content-Type', 'text/plain; version=0.0.4; charset=utf-8')
  @Header('Cache-Control', 'no-store')
  @Get()
  async read(): Promise<string> {
    return `${await this.registry.metrics()}\n${propagationHistogram(this.metrics)}`;
  }
}
