import { Controller, Get, Inject, Injectable, Module, type Type } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { describe, expect, it } from '@jest/globals';
import { InProcessEntitlementStore } from '../adapters/in-process/in-process-entitlement-store.js';
import { EntitlementService } from '../application/entitlement-service.js';
import { FeatureService } from '../application/feature-service.js';
import { defineFeatures } from '../domain/define-features.js';
import { ManualClock } from '../testing/index.js';
import { FeaturesModule } from './features.module.js';
import type { FeaturesOptions } from './features.options.js';
import { BelieveEveryone, boot, probeApp, probeOptions } from './probe-app.fixture.js';
import { RequiresFeature } from './requires-feature.decorator.js';

@Controller('gated')
class Gated {
  @RequiresFeature('billing')
  @Get()
  gated(): string {
    return 'in';
  }
}

const acme = () => {
  const store = new InProcessEntitlementStore();
  store.addTenant('acme');
  return store;
};
const statusOf = async (app: NestFastifyApplication) =>
  (await app.inject({ url: '/gated', headers: { authorization: 'acme' } })).statusCode;

describe('FeaturesModule', () => {
  it('fails the boot where it was forgotten, instead of leaving the route open', async () => {
    @Module({ controllers: [Gated] })
    class ForgetfulModule {}
    await expect(boot(new FastifyAdapter(), ForgetfulModule)).rejects.toThrow(/FeatureGuard/);
  });

  it('takes its options from other providers with forRootAsync', async () => {
    @Injectable()
    class Settings {
      readonly options: FeaturesOptions = probeOptions(acme());
    }

    @Module({ providers: [Settings], exports: [Settings] })
    class SettingsModule {}

    @Module({
      imports: [
        FeaturesModule.forRootAsync({
          imports: [SettingsModule],
          inject: [Settings],
          useFactory: ({ options }: Settings) => options,
        }),
      ],
      controllers: [Gated],
      providers: [{ provide: APP_GUARD, useClass: BelieveEveryone }],
    })
    class AsyncModule {}
    const app = await boot<NestFastifyApplication>(new FastifyAdapter(), AsyncModule);
    expect(await statusOf(app)).toBe(200);
    await app.close();
  });

  it('takes any catalogue, and decides by it alone', async () => {
    const catalogue = defineFeatures({
      export: { title: 'Export', description: 'As a file.', gate: 'ENABLE_EXPORT', whenUnset: 'inherits' },
    });
    const options = {
      ...probeOptions(acme()),
      catalogue,
      gates: new Set(['ENABLE_EXPORT', 'ENABLE_BILLING']),
    };
    const app = await probeApp<NestFastifyApplication>(new FastifyAdapter(), [], options);
    const features = app.get(FeatureService, { strict: false });
    expect(await features.isFeatureEnabled('acme', 'export' as never)).toBe(true);
    expect(await features.decide('acme', 'billing')).toMatchObject({ reason: 'unknown_feature' });
    await app.close();
  });

  it('decides by the clock and the limits that it is given', async () => {
    const store = acme();
    const entitlements = new Map([['hitl', { enabled: true, startsAt: 5_000 }]]);
    await store.change({ tenantId: 'acme', entitlements, reason: 'from then on', actor: 'an operator' });
    const clock = new ManualClock(4_999);
    const options = { ...probeOptions(store), clock, limits: new Map([['HITL_MAX_REQUESTS', 3]]) };
    const app = await probeApp<NestFastifyApplication>(new FastifyAdapter(), [], options);
    const features = app.get(FeatureService, { strict: false });
    expect(await features.isFeatureEnabled('acme', 'hitl')).toBe(false);
    clock.advance(1);
    expect(await features.isFeatureEnabled('acme', 'hitl')).toBe(true);
    expect((await features.snapshot('acme')).limits.get('hitl')).toBe(3);
    await app.close();
  });

  it('gives the services to any provider', async () => {
    @Injectable()
    class Job {
      constructor(
        @Inject(FeatureService) readonly features: FeatureService,
        @Inject(EntitlementService) readonly entitlements: EntitlementService,
      ) {}
    }

    @Module({ providers: [Job] })
    class JobModule {}

    @Module({ imports: [FeaturesModule.forRoot(probeOptions(acme())), JobModule] })
    class AppModule {}
    const app = await boot(new FastifyAdapter(), AppModule as Type);
    expect(await app.get(Job, { strict: false }).features.isFeatureEnabled('acme', 'billing')).toBe(true);
    expect((await app.get(Job, { strict: false }).entitlements.describe('acme')).revision).toBe(0);
    await app.close();
  });

  it('shares nothing between two applications of one process', async () => {
    const [open, shut] = await Promise.all(
      [probeOptions(acme()), { ...probeOptions(acme()), gates: new Set<string>() }].map((options) =>
        probeApp<NestFastifyApplication>(new FastifyAdapter(), [Gated], options),
      ),
    );
    if (!open || !shut) throw new Error('two applications');
    expect([await statusOf(open), await statusOf(shut), await statusOf(open)]).toEqual([200, 403, 200]);
    await Promise.all([open.close(), shut.close()]);
  });
});
