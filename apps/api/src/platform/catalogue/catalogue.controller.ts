import { Controller, Get, Inject } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { EntitlementService, FeatureManifest, Ungated, featureCatalogue } from '@gatehouse/features';
import { Configuration } from '../../configuration/index.js';
import { ApiErrors } from '../../http/index.js';
import { Allow } from '../../identity/index.js';
import { catalogueEntryOf } from './catalogue-entry.js';
import { catalogueSchema } from './catalogue.schema.js';

@ApiTags('platform')
@Ungated('operators see the catalogue whatever is on')
@Controller('v1/platform/features')
export class CatalogueController {
  constructor(
    private readonly entitlements: EntitlementService,
    private readonly manifest: FeatureManifest,
    @Inject(Configuration) private readonly configuration: Configuration,
  ) {}

  @ApiOperation({ operationId: 'readCatalogue', summary: 'Every feature, its gate here, and who has it' })
  @ApiOkResponse({ standardSchema: catalogueSchema })
  @ApiErrors('feature_lookup_failed')
  @Allow('operator', 'service:platform')
  @Get()
  async read() {
    const counts = await this.entitlements.count();
    const features = [...featureCatalogue.values()].map((feature) =>
      catalogueEntryOf(feature, {
        counts,
        configuration: this.configuration,
        routes: this.manifest.routesOf(feature.key),
      }),
    );
    return { features };
  }
}
