import 'reflect-metadata';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Pool } from 'pg';
import { DataSource } from 'typeorm';
import { Configuration, readConfiguration } from '../../src/configuration/index.js';
import { createApp } from '../../src/create-app.js';
import { createScratchDatabase } from './scratch-database.js';
import { waitUntil } from './wait-until.js';

export const acmeId = '11111111-1111-4111-8111-111111111111';
export const globexId = '22222222-2222-4222-8222-222222222222';
export const demoPassword = 'gatehouse-demo';

export type DemoUser =
  'admin@acme.test' | 'member@acme.test' | 'admin@globex.test' | 'operator@gatehouse.test';

const gates = ['BILLING', 'BILLING_STREAM', 'HITL', 'INGESTION', 'SCORING_PRO', 'BETA_DASHBOARD'];

/** Demo data, all gates open. */
const demo = {
  NODE_ENV: 'test',
  LOG_LEVEL: 'silent',
  SESSION_SECRET: 'a-secret-of-the-tests-0123456789-abcdef',
  SEED_DEMO: 'true',
  ...Object.fromEntries(gates.map((gate) => [`ENABLE_${gate}`, 'true'])),
};

/**
 * The real application on a database of its own: real Fastify, real Postgres. Variables of `environment` replace
 * those of the demo.
 */
export async function startTestApp(environment: Environment = {}): Promise<TestApp> {
  const testApp = await listenTestApp(environment);
  await waitUntil('the application is ready', () => testApp.isReady());
  return testApp;
}

/** The same, as soon as it listens. */
export async function listenTestApp(environment: Environment): Promise<TestApp> {
  const database = environment['DATABASE_URL'] === undefined ? await createScratchDatabase() : undefined;
  const variables = { ...demo, DATABASE_URL: database?.url ?? '', ...environment };
  const app = await createApp(readConfiguration(variables));
  await app.listen(0, '127.0.0.1');
  return new TestApp(app, database?.drop ?? (() => Promise.resolve()));
}

type Environment = Readonly<Record<string, string>>;

export class TestApp {
  readonly port: number;
  private readonly cookies = new Map<DemoUser, Promise<string>>();
  private readonly owner: Pool;

  constructor(
    readonly app: NestFastifyApplication,
    private readonly dropDatabase: () => Promise<void>,
  ) {
    this.owner = new Pool({ connectionString: this.databaseUrl, max: 3 });
    // tests cut connections on purpose; the next question gets another one
    this.owner.on('error', () => undefined);
    this.port = (app.getHttpServer().address() as { port: number }).port;
  }

  async isReady(): Promise<boolean> {
    return (await this.call('/health/ready')).ok;
  }

  /** @param as signs the request with the session of a demo user, signing them in once. */
  async call(
    path: string,
    { as, ...init }: RequestInit & { readonly as?: DemoUser } = {},
  ): Promise<Response> {
    const headers = new Headers(init.headers);
    if (as) headers.set('cookie', await this.cookieOf(as));
    return fetch(`http://127.0.0.1:${this.port}${path}`, { ...init, headers });
  }

  /** Sends `body` as JSON. */
  send(
    method: 'POST' | 'PATCH' | 'PUT' | 'DELETE',
    path: string,
    body: unknown,
    init: RequestInit & { readonly as?: DemoUser } = {},
  ): Promise<Response> {
    const headers = new Headers(init.headers);
    headers.set('content-type', 'application/json');
    return this.call(path, { ...init, method, headers, body: JSON.stringify(body) });
  }

  signIn(email: string, password = demoPassword): Promise<Response> {
    return this.send('POST', '/v1/auth/login', { email, password });
  }

  cookieOf(user: DemoUser): Promise<string> {
    const cookie = this.cookies.get(user) ?? this.newCookie(user);
    this.cookies.set(user, cookie);
    return cookie;
  }

  /** A session of its own, e.g. to be revoked. */
  async newCookie(user: DemoUser): Promise<string> {
    const answer = await this.signIn(user);
    if (!answer.ok) throw new Error(`Signing in as ${user}: ${answer.status} ${await answer.text()}`);
    return answer.headers.getSetCookie()[0]?.split(';', 1)[0] ?? '';
  }

  get dataSource(): DataSource {
    return this.app.get(DataSource);
  }

  /** Of the database's owner. */
  get databaseUrl(): string {
    return this.app.get<Configuration>(Configuration).migrationUrl;
  }

  /** Asks the application's database behind its back, as its owner. */
  async query<Row = Record<string, unknown>>(sql: string, parameters: unknown[] = []): Promise<Row[]> {
    return (await this.owner.query(sql, parameters)).rows as Row[];
  }

  async close(): Promise<void> {
    await this.app.close();
    await this.owner.end();
    await this.dropDatabase();
  }
}
