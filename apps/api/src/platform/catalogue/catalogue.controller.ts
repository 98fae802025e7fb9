import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Ungated } from '@gatehouse/features';
import { ApiErrors } from '../../http/index.js';
import { Allow } from '../../identity/index.js';
import { Catalogue } from './catalogue.js';
import { catalogueSchema } from './catalogue.schema.js';

@ApiTags('platform')
@Ungated('operators see the catalogue whatever is on')
@Controller('v1/platform/features')
export class CatalogueController {
  constructor(private readonly catalogue: Catalogue) {}

  @ApiOperation({ operationId: 'readCatalogue', summary: 'Every feature, its gate here, and who has it' })
  @ApiOkResponse({ standardSchema: catalogueSchema })
  @ApiErrors('feature_lookup_failed')
  @Allow('operator', 'service:platform')
  @Get()
  async read() {
    return { features: await this.catalogue.read() };
  }
}
