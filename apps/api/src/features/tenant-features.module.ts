import { Module } from '@nestjs/common';
import { FeaturesController } from './features.controller.js';

/** The tenants' side: what do we have. */
@Module({ controllers: [FeaturesController] })
export class TenantFeaturesModule {}
