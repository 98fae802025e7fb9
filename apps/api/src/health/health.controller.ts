import { Controller, Get, Header } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { HealthCheckService, HealthIndicatorService } from '@nestjs/terminus';
import { FeatureMetrics, Ungated } from '@gatehouse/features';
import { z } from 'zod';
import { Database } from '../database/index.js';
import { ApiError, ApiErrors, withDeadline } from '../http/index.js';
import { Anonymous } from '../identity/index.js';

const deadlineMs = 800;
const healthSchema = z.strictObject({ status: z.literal('ok') });

/** For load balancers and supervisors. Says nothing of features, environment or version. */
@ApiTags('health')
@Anonymous()
@Ungated('a supervisor must see a process whatever is on')
@Controller('health')
export class HealthController {
  constructor(
    private readonly health: HealthCheckService,
    private readonly indicator: HealthIndicatorService,
    private readonly database: Database,
    private readonly features: FeatureMetrics,
  ) {}

  /** Touches neither Postgres nor Redis: a restart would not mend them. */
  @ApiOperation({ operationId: 'readLiveness', summary: 'Whether the process answers' })
  @ApiOkResponse({ standardSchema: healthSchema })
  @Header('Cache-Control', 'no-store')
  @Get('live')
  live() {
    return { status: 'ok' };
  }

  @ApiOperation({ operationId: 'readReadiness', summary: 'Whether the process can do its work' })
  @ApiOkResponse({ standardSchema: healthSchema })
  @ApiErrors('not_ready')
  @Header('Cache-Control', 'no-store')
  @Get('ready')
  async ready() {
    try {
      await this.health.check([() => this.databaseIsReady(), () => this.featuresAreReady()]);
    } catch (cause) {
      throw new ApiError('not_ready', { cause });
    }
    return { status: 'ok' };
  }

  /** Only who knows that no change was missed may answer. */
  private featuresAreReady() {
    const session = this.indicator.check('features');
    return this.features.isReady ? session.up() : session.down('reading the change log');
  }

  private async databaseIsReady() {
    const session = this.indicator.check('database');
    const late = () => new Error(`no answer within ${deadlineMs} ms`);
    try {
      const isReady = await withDeadline(this.database.isReady(), deadlineMs, late);
      return isReady ? session.up() : session.down('opening');
    } catch {
      return session.down('unreachable');
    }
  }
}
