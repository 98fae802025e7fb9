import { Module } from '@nestjs/common';
import { Catalogue } from './catalogue/catalogue.js';
import { CatalogueController } from './catalogue/catalogue.controller.js';
import { ChangesController } from './changes/changes.controller.js';
import { ConflictFacts } from './entitlements/conflict-facts.js';
import { ChangeEffects } from './entitlements/effects.js';
import { CurrentRevision } from './entitlements/current-revision.interceptor.js';
import { EntitlementsController } from './entitlements/entitlements.controller.js';
import { ExplainController } from './explain/explain.controller.js';
import { Holders } from './holders/holders.js';
import { HoldersController } from './holders/holders.controller.js';
import { InstancesController } from './instances/instances.controller.js';
import { TenantDirectory, TenantsController } from './tenants/index.js';

/** The operators' side: the catalogue, tenants, and what each tenant is entitled to. */
@Module({
  controllers: [
    CatalogueController,
    TenantsController,
    EntitlementsController,
    ExplainController,
    HoldersController,
    ChangesController,
    InstancesController,
  ],
  providers: [Catalogue, ChangeEffects, TenantDirectory, ConflictFacts, CurrentRevision, Holders],
})
export class PlatformModule {}
