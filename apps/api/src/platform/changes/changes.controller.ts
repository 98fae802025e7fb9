import { Controller, Get, Header, Inject, Param } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { InstanceRegistry, Ungated } from '@gatehouse/features';
import { readInTime } from '../../database/in-time.js';
import { ApiError, ApiErrors, uuidSchema } from '../../http/index.js';
import { Allow } from '../../identity/index.js';
import { aliveMs } from '../instances/alive.js';
import { receiptOf, receiptSchema, type Receipt } from './receipt.schema.js';

@ApiTags('platform')
@Allow('operator', 'service:platform')
@ApiErrors('store_unavailable', 'invalid_request')
@Ungated('operators see where a change has arrived whatever is on')
@Controller('v1/platform/changes')
export class ChangesController {
  constructor(@Inject(InstanceRegistry) private readonly registry: InstanceRegistry) {}

  /** Proof, instance by instance: ask again while it is pending. */
  @ApiOperation({ operationId: 'readChangeReceipt', summary: 'Which instances have a change, and how soon' })
  @ApiOkResponse({ standardSchema: receiptSchema })
  @ApiErrors('unknown_change')
  @Header('Cache-Control', 'no-store')
  @Get(':change_id')
  async read(@Param('change_id', { schema: uuidSchema }) changeId: string): Promise<Receipt> {
    const receipt = await readInTime(this.registry.receipt(changeId, aliveMs));
    if (!receipt) throw new ApiError('unknown_change');
    return receiptOf(receipt);
  }
}
