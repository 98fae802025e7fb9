import 'reflect-metadata';
import { Controller, Get, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';

@Controller()
class OneRoute {
  @Get()
  here() {
    return { here: true };
  }
}

/** The least that a Nest application on Fastify can be. */
@Module({ controllers: [OneRoute] })
class BareApplication {}

const app = await NestFactory.create<NestFastifyApplication>(BareApplication, new FastifyAdapter(), {
  logger: false,
});
await app.listen(0, '127.0.0.1');
process.send?.({ listening: true });
