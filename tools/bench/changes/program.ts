import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import { Body, Controller, Module, Patch } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import pg from 'pg';
import { plainChange } from './plain-sql.js';

const pool = new pg.Pool({ connectionString: process.env['DATABASE_URL'], max: 20 });

@Controller()
class PlainChanges {
  @Patch()
  async change(@Body() { tenantId, isOn }: { readonly tenantId: string; readonly isOn: boolean }) {
    const { rowCount } = await pool.query({ ...plainChange, values: [tenantId, isOn, randomUUID()] });
    return { changed: rowCount };
  }
}

/** The least that could make a change over HTTP: nobody is asked who they are, and nothing is checked or told. */
@Module({ controllers: [PlainChanges] })
class PlainApplication {}

const app = await NestFactory.create<NestFastifyApplication>(PlainApplication, new FastifyAdapter(), {
  logger: false,
});
await app.listen(0, '127.0.0.1');
const port = (app.getHttpServer().address() as { readonly port: number } | null)?.port;
process.send?.({ listening: { port } });
