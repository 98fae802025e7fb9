import pg from 'pg';
import { createClient } from 'redis';
import type { Surroundings } from '../frame/line.js';
import type { Target } from '../http/cpu.js';
import { requestOf } from '../http/request.js';
import { built, logOf } from '../running/here.js';
import { MeasuredProcess } from '../running/measured-process.js';
import { tokens } from './world.js';

export interface LittleApplication {
  /** What asks one of its routes, with the sessions of many tenants in turn. */
  target(name: string, path: string, token?: 'hmac' | 'signature'): Target;
  stop(): Promise<void>;
}

interface Listening {
  readonly port: number;
  readonly signed: Readonly<Record<'hmac' | 'signature', string>>;
}

/** A Nest application of one module, with a route for each guard, in a process of its own. */
export async function startLittleApplication(around: Surroundings): Promise<LittleApplication> {
  const env = await prepared(around);
  const server = await MeasuredProcess.start(
    {
      ...{ name: 'the little application', script: built('nest/program.js'), env },
      logFile: logOf(around.root, 'little-application'),
    },
    around.parts,
  );
  const { port, signed } = (await server.message('listening')) as Listening;
  const target = (name: string, path: string, token?: 'hmac' | 'signature') => ({
    ...{ name, server, port },
    requests: [...tokens.keys()].map((authorization) =>
      requestOf(path, { headers: { authorization, ...(token && { 'x-token': signed[token] }) } }),
    ),
    isRight: ({ status, body }: { status: number; body: string }) =>
      status === 200 && body === '{"here":true}',
  });
  return { target, stop: () => server.stop() };
}

/** What the guards that ask somebody else find there. */
async function prepared(around: Surroundings): Promise<NodeJS.ProcessEnv> {
  const [databaseUrl, redisUrl] = [await around.database('guards'), await around.redis()];
  const ids = [...tokens.values()];
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  await client.query(`CREATE TABLE IF NOT EXISTS entitlements
    (tenant_id uuid, feature text, enabled boolean, PRIMARY KEY (tenant_id, feature))`);
  await client.query(
    `INSERT INTO entitlements SELECT id, 'billing', true FROM unnest($1::uuid[]) AS id ON CONFLICT DO NOTHING`,
    [ids],
  );
  await client.end();
  const redis = createClient({ url: redisUrl });
  await redis.connect();
  for (const id of ids) await redis.set(`${id}:billing`, 'true');
  await redis.close();
  return { DATABASE_URL: databaseUrl, REDIS_URL: redisUrl };
}
