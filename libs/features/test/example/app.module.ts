import { Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { FeaturesModule, InProcessEntitlementStore, readGates } from '../../src/index.js';
import { catalogue } from './features.js';
import { ReportsController } from './reports.controller.js';
import { SignInGuard, type SignedInRequest } from './sign-in.guard.js';

const store = new InProcessEntitlementStore();
store.addTenant('acme');

@Module({
  imports: [
    FeaturesModule.forRoot({
      catalogue,
      gates: readGates(catalogue, { ENABLE_EXPORT: 'true' }),
      store,
      tenantOf: (request: SignedInRequest) => request.user?.tenantId,
    }),
  ],
  controllers: [ReportsController],
  providers: [{ provide: APP_GUARD, useClass: SignInGuard }],
})
export class AppModule {}
