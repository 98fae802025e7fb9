import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FeatureService, FeaturesModule, type EntitlementStore } from '@gatehouse/features';
import { allGatesOf, catalogueOf } from '../world/catalogue.js';
import type { Queries } from '../world/queries.js';
import type { World } from '../world/world.js';
import { quietLog, WorldStore } from '../world/world-store.js';
import type { Decider } from './timed.js';

export interface OurFeatures {
  readonly service: FeatureService;
  close(): Promise<void>;
}

/** The library as an application has it, on a store that is asked once a tenant. */
export async function openFeatures(
  features: readonly string[],
  store: EntitlementStore,
): Promise<OurFeatures> {
  const catalogue = catalogueOf(features);
  @Module({
    imports: [
      FeaturesModule.forRoot({
        ...{ catalogue, gates: allGatesOf(catalogue), store, tenantOf: () => undefined },
        propagation: { log: quietLog },
      }),
    ],
  })
  class Benchmark {}
  const app = await NestFactory.createApplicationContext(Benchmark, { logger: false, abortOnError: false });
  return { service: app.get(FeatureService, { strict: false }), close: () => app.close() };
}

/** Asks for every tenant, so that each is held by this process. */
export async function warmUp({ service }: OurFeatures, { tenants }: Pick<World, 'tenants'>): Promise<void> {
  for (const [place, id] of tenants.entries()) {
    await service.snapshot(id);
    // the log is read by a timer: without its proof nothing may be decided from memory
    if (place % 1_000 === 0) await new Promise((resolve) => setImmediate(resolve));
  }
}

/** Gatehouse, and how to close it. */
export async function gatehouse(
  world: World,
  queries: Queries,
): Promise<Decider & Pick<OurFeatures, 'close'>> {
  const ours = await openFeatures(world.features, new WorldStore(world.features));
  await warmUp(ours, world);
  return { name: 'Gatehouse', run: runOf(ours.service, world, queries), close: () => ours.close() };
}

/** One loop of its own, so that nobody else's calls are in its inline caches. */
export function runOf(service: FeatureService, { tenants, features }: World, queries: Queries) {
  const sessions = tenants.map((tenantId) => ({ tenantId }));
  return (from: number, to: number) => {
    let yes = 0;
    for (let place = from; place < to; place += 1) {
      const id = sessions[queries.tenants[place] ?? 0]?.tenantId ?? '';
      const key = features[queries.features[place] ?? 0] ?? '';
      if (service.isFeatureEnabledHere(id, key) === true) yes += 1;
    }
    return yes;
  };
}
