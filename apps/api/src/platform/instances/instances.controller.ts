import { Controller, Get, Header, Inject } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { InstanceRegistry, Ungated } from '@gatehouse/features';
import { readInTime } from '../../database/in-time.js';
import { ApiErrors } from '../../http/index.js';
import { Allow } from '../../identity/index.js';
import { aliveMs } from './alive.js';
import { instancesOf, instancesSchema, type Instances } from './instances.schema.js';

@ApiTags('platform')
@Allow('operator', 'service:platform')
@ApiErrors('store_unavailable')
@Ungated('operators see what runs whatever is on')
@Controller('v1/platform/instances')
export class InstancesController {
  constructor(@Inject(InstanceRegistry) private readonly registry: InstanceRegistry) {}

  @ApiOperation({
    operationId: 'listInstances',
    summary: 'What runs, with which gates, and where they disagree',
  })
  @ApiOkResponse({ standardSchema: instancesSchema })
  @Header('Cache-Control', 'no-store')
  @Get()
  async read(): Promise<Instances> {
    return instancesOf(await readInTime(this.registry.instances(aliveMs)));
  }
}
