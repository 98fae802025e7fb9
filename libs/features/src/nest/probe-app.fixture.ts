import {
  Module,
  UnauthorizedException,
  type CanActivate,
  type ExecutionContext,
  type INestApplication,
  type Type,
} from '@nestjs/common';
import { APP_GUARD, NestFactory, type AbstractHttpAdapter } from '@nestjs/core';
import { featureCatalogue } from '../domain/feature-catalogue.js';
import { gatesOf } from '../domain/gates.js';
import type { EntitlementStore } from '../ports/entitlement-store.js';
import { FeaturesModule } from './features.module.js';
import type { FeaturesOptions } from './features.options.js';

interface ProbeRequest {
  readonly headers: { readonly authorization?: string };
  tenantId?: string;
}

/** Plays the authentication: whoever says who they are is believed. */
export class BelieveEveryone implements CanActivate {
  canActivate(context: ExecutionContext): boolean {
    const request = context.switchToHttp().getRequest<ProbeRequest>();
    const { authorization } = request.headers;
    if (authorization === undefined) throw new UnauthorizedException();
    if (authorization !== 'nobody') request.tenantId = authorization;
    return true;
  }
}

/** The options of an application whose gates are all open. */
export function probeOptions(store: EntitlementStore): FeaturesOptions {
  return {
    catalogue: featureCatalogue,
    gates: new Set(gatesOf(featureCatalogue)),
    store,
    tenantOf: (request: ProbeRequest) => request.tenantId,
    readDeadlineMs: 50,
  };
}

/** A small Nest application with these controllers, booted as a real one is. */
export async function probeApp<App extends INestApplication>(
  adapter: AbstractHttpAdapter,
  controllers: Type[],
  options: FeaturesOptions,
): Promise<App> {
  @Module({
    imports: [FeaturesModule.forRoot(options)],
    controllers,
    providers: [{ provide: APP_GUARD, useClass: BelieveEveryone }],
  })
  class ProbeModule {}
  return boot(adapter, ProbeModule);
}

/** Without `abortOnError: false` Nest would end the process when the boot is refused. */
export async function boot<App extends INestApplication>(
  adapter: AbstractHttpAdapter,
  module: Type,
): Promise<App> {
  const app = await NestFactory.create<App>(module, adapter, { logger: false, abortOnError: false });
  await app.init();
  return app;
}
