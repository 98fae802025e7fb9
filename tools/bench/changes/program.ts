import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import { Body, Controller, Module, Patch } from '@nestjs/common';
import { PostgresEntitlementStore } from '@gatehouse/features';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { plainChange } from './plain-sql.js';

const [url, connections] = [process.env['DATABASE_URL'] ?? '', 20];
const pool = new pg.Pool({ connectionString: url, max: connections });
const dataSource = await new DataSource({ type: 'postgres', url, poolSize: connections }).initialize();
const store = new PostgresEntitlementStore(dataSource, { notifies: true });

@Controller()
class PlainChanges {
  @Patch('plain')
  async plain(@Body() { tenantId, isOn }: { readonly tenantId: string; readonly isOn: boolean }) {
    const { rowCount } = await pool.query({ ...plainChange, values: [tenantId, isOn, randomUUID()] });
    return { changed: rowCount };
  }

  @Patch('stored')
  async stored(@Body() { tenantId, limit }: { readonly tenantId: string; readonly limit: number }) {
    const entitlements = new Map([['hitl', { enabled: true, limit }]]);
    const by = { reason: 'the change alone', actor: 'bench', answerWithinMs: 900 };
    const { changed } = await store.change({ tenantId, entitlements, ...by });
    return { changed: changed.length };
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
