import 'reflect-metadata';
import { Get, Global, Module, Controller, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { APP_GUARD, NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import {
  FeaturesModule,
  RequiresFeature,
  type EntitlementStore,
  type FeatureCatalogue,
  type FeatureKey,
} from '@gatehouse/features';
import { ManualClock } from '@gatehouse/features/testing';
import type { FastifyRequest } from 'fastify';
import { DataSource } from 'typeorm';
import { ConfigurationModule, readConfiguration } from '../../src/configuration/index.js';
import { RevisionTokens } from '../../src/features/revision-tokens.js';
import { configureApp, createAdapter } from '../../src/http/index.js';
import { ConflictFacts } from '../../src/platform/entitlements/conflict-facts.js';
import { CurrentRevision } from '../../src/platform/entitlements/current-revision.interceptor.js';
import { ChangeEffects } from '../../src/platform/entitlements/effects.js';
import { EntitlementsController } from '../../src/platform/entitlements/entitlements.controller.js';
import { ExplainController } from '../../src/platform/explain/explain.controller.js';
import { TenantDirectory } from '../../src/platform/tenants/index.js';

interface SmallApp {
  readonly catalogue: FeatureCatalogue;
  readonly open: Iterable<string>;
  readonly now: number;
  readonly store: EntitlementStore;
  readonly dataSource: DataSource;
  readonly tenantId: string;
}

/** Plays the authentication: everybody is an operator, and of this tenant. */
const everybodyIs = (tenantId: string): CanActivate => ({
  canActivate(context: ExecutionContext) {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    request.principal = { kind: 'user', id: 'op', role: 'operator', name: 'an operator', tenantId };
    return true;
  },
});

/** `GET /probe/<key>` for every feature of a catalogue, and gated by it. */
function probeOf(catalogue: FeatureCatalogue) {
  class Probe {}
  for (const key of catalogue.keys()) {
    const descriptor = { value: () => ({ reached: key }), configurable: true, writable: true };
    Object.defineProperty(Probe.prototype, key, descriptor);
    for (const decorate of [Get(key), RequiresFeature(key as FeatureKey)])
      decorate(Probe.prototype, key, descriptor);
  }
  Controller('probe')(Probe);
  return Probe;
}

/**
 * The operators' side of entitlements around another catalogue than the service's own, at an instant that stands
 * still: the real guard, the real handlers.
 */
export async function startSmallApp(given: SmallApp): Promise<NestFastifyApplication> {
  const configuration = readConfiguration({
    DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none',
    SESSION_SECRET: 'a-secret-of-the-tests-0123456789-abcdef',
    NODE_ENV: 'test',
    LOG_LEVEL: 'silent',
  });

  @Global()
  @Module({
    providers: [{ provide: DataSource, useValue: given.dataSource }, TenantDirectory],
    exports: [DataSource, TenantDirectory],
  })
  class DataModule {}

  @Module({
    imports: [
      ConfigurationModule.forRoot(configuration),
      DataModule,
      FeaturesModule.forRoot({
        ...{ catalogue: given.catalogue, gates: new Set(given.open), store: given.store },
        clock: new ManualClock(given.now),
        tenantOf: ({ principal }: FastifyRequest) => principal?.tenantId,
      }),
    ],
    controllers: [probeOf(given.catalogue), EntitlementsController, ExplainController],
    providers: [
      ...[ChangeEffects, ConflictFacts, CurrentRevision, RevisionTokens],
      { provide: APP_GUARD, useValue: everybodyIs(given.tenantId) },
    ],
  })
  class SmallModule {}

  const app = await NestFactory.create<NestFastifyApplication>(SmallModule, createAdapter(configuration), {
    abortOnError: false,
    logger: false,
  });
  configureApp(app);
  await app.listen(0, '127.0.0.1');
  return app;
}
