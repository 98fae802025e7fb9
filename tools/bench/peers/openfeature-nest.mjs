import 'reflect-metadata';
import { Controller, Get, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import { OpenFeatureModule, RequireFlagsEnabled } from '@openfeature/nestjs-sdk';
import { InMemoryProvider } from '@openfeature/server-sdk';

// Decorators by hand: this is plain JavaScript, so that its packages need not be there to compile it.

class Routes {
  bare() {
    return { here: true };
  }

  gated() {
    return { here: true };
  }
}

const decorate = (/** @type {'bare' | 'gated'} */ name, /** @type {MethodDecorator[]} */ ...decorators) => {
  const descriptor = /** @type {PropertyDescriptor} */ (
    Object.getOwnPropertyDescriptor(Routes.prototype, name)
  );
  for (const decorator of decorators) decorator(Routes.prototype, name, descriptor);
};
decorate('bare', Get('bare'));
decorate('gated', Get('gated'), RequireFlagsEnabled({ flags: [{ flagKey: 'billing' }] }));
Controller()(Routes);

class Application {}

const flag = { disabled: false, variants: { on: true, off: false }, defaultVariant: 'on' };
Module({
  imports: [OpenFeatureModule.forRoot({ defaultProvider: new InMemoryProvider({ billing: flag }) })],
  controllers: [Routes],
})(Application);

const app = await NestFactory.create(Application, new FastifyAdapter(), { logger: false });
await app.listen(0, '127.0.0.1');
process.send?.({ listening: { port: app.getHttpServer().address().port } });
