import 'reflect-metadata';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { FeaturesModule, FeatureService } from '@gatehouse/features';
import { allGatesOf, catalogueOf } from '../world/catalogue.js';
import { quietLog, WorldStore } from '../world/world-store.js';
import type { BenchRequest } from './guards.js';
import { RoutesController } from './routes.controller.js';
import { signed } from './tokens.js';
import { tokens, world } from './world.js';

const catalogue = catalogueOf(world.features);

@Module({
  imports: [
    FeaturesModule.forRoot({
      ...{ catalogue, gates: allGatesOf(catalogue), store: new WorldStore(world.features) },
      tenantOf: ({ tenantId }: BenchRequest) => tenantId,
      propagation: { log: quietLog },
    }),
  ],
  controllers: [RoutesController],
})
class LittleApplication {}

const app = await NestFactory.create<NestFastifyApplication>(LittleApplication, new FastifyAdapter(), {
  ...{ logger: false, abortOnError: false },
});
// plays an authentication that costs next to nothing, and the same on every route
app
  .getHttpAdapter()
  .getInstance()
  .addHook('onRequest', (request, _reply, done) => {
    const tenantId = tokens.get(request.headers.authorization ?? '');
    if (tenantId !== undefined) Object.assign(request, { tenantId });
    done();
  });
await app.listen(0, '127.0.0.1');
const features = app.get(FeatureService, { strict: false });
for (const id of tokens.values()) await features.snapshot(id);
const port = (app.getHttpServer().address() as { readonly port: number } | null)?.port;
process.send?.({ listening: { port, signed } });
