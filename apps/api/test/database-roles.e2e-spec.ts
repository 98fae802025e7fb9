import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { applicationRole, type Configuration } from '../src/configuration/index.js';
import { migrate } from '../src/database/index.js';
import { createScratchDatabase } from './support/scratch-database.js';
import { startTestApp, type TestApp } from './support/test-app.js';

let database: { readonly url: string; drop(): Promise<void> };
let superuser: Client;
const made: string[] = [];

beforeAll(async () => {
  superuser = new Client({ connectionString: process.env['TEST_DATABASE_URL'] });
  await superuser.connect();
  await superuser.query(`CREATE ROLE ${applicationRole} NOLOGIN`).catch(() => 'it is there already');
});

afterAll(() => superuser.end());

beforeEach(async () => {
  database = await createScratchDatabase();
});

afterEach(async () => {
  await database.drop();
  // who was granted something before whoever granted it
  for (const user of made.splice(0).reverse()) await superuser.query(`DROP ROLE ${user}`);
});

/** A user of the server, and the database's URL for it. */
async function newUser(): Promise<{ readonly name: string; readonly url: string }> {
  const name = `test_${randomBytes(6).toString('hex')}`;
  await superuser.query(`CREATE ROLE ${name} LOGIN PASSWORD 'secret'`);
  made.push(name);
  const url = new URL(database.url);
  [url.username, url.password] = [name, 'secret'];
  return { name, url: url.href };
}

/** The owner of a database who has created the application's role, as Postgres leaves them: since 16, not a member. */
async function creatorOfRole() {
  const owner = await ownerOfDatabase();
  const { rows } = await superuser.query<{ version: number }>(
    `SELECT current_setting('server_version_num')::int AS version`,
  );
  const how = (rows[0]?.version ?? 0) < 160_000 ? 'ADMIN OPTION' : 'ADMIN TRUE, SET FALSE, INHERIT FALSE';
  await superuser.query(`GRANT ${applicationRole} TO ${owner.name} WITH ${how}`);
  return owner;
}

async function ownerOfDatabase() {
  const owner = await newUser();
  await superuser.query(`ALTER DATABASE ${new URL(database.url).pathname.slice(1)} OWNER TO ${owner.name}`);
  return owner;
}

/** What Postgres says to each of these, as the application. */
async function refusals(app: TestApp, statements: readonly string[]): Promise<unknown[]> {
  const codes = [];
  for (const statement of statements) {
    const code = await app.dataSource.query(statement).then(
      () => 'done',
      (error: unknown) => (error as { readonly code?: string }).code,
    );
    codes.push([statement, code]);
  }
  return codes;
}

const forbidden = [
  'CREATE TABLE another (id int)',
  'ALTER TABLE tenants ADD COLUMN another int',
  'DROP TABLE login_attempts',
  'TRUNCATE tenants',
  `UPDATE audit_events SET reason = 'another'`,
  'DELETE FROM audit_events',
  'TRUNCATE audit_events',
  `UPDATE audit_chains SET sequence = 0`,
  'DELETE FROM audit_chains',
  'DELETE FROM migrations',
];
const insufficientPrivilege = '42501';

async function expectPutDown(environment: Readonly<Record<string, string>>): Promise<void> {
  const app = await startTestApp(environment);
  try {
    expect(await refusals(app, forbidden)).toEqual(
      forbidden.map((statement) => [statement, insufficientPrivilege]),
    );
    expect((await app.call('/v1/billing/plans', { as: 'admin@acme.test' })).status).toBe(200);
  } finally {
    await app.close();
  }
}

describe('requests are served by a role that cannot change the schema or what was recorded', () => {
  it('with the URL of a superuser', () => expectPutDown({ DATABASE_URL: database.url }));

  it('with the URL of an owner who may hand the role out and nothing else', async () => {
    const { url } = await creatorOfRole();
    await expectPutDown({ DATABASE_URL: url });
  });

  it('with a user of its own that was granted nothing, beside one for migrations', async () => {
    const [owner, user] = [await creatorOfRole(), await newUser()];
    await expectPutDown({ DATABASE_URL: user.url, DATABASE_MIGRATION_URL: owner.url });
  });
});

it('an owner who may not hand the role out is told who can do what', async () => {
  const { url } = await ownerOfDatabase();
  const configuration: Pick<Configuration, 'databaseUrl' | 'migrationUrl'> = {
    databaseUrl: url,
    migrationUrl: url,
  };
  await expect(migrate(configuration)).rejects.toThrow(/GRANT gatehouse_application TO the user/);
});
