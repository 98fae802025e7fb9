import { join } from 'node:path';
import { openDatabase } from './database.js';
import { type Environment, valueOf, withoutSecrets } from './environment.js';
import type { Parts } from './parts.js';
import { portChoice } from './port-choice.js';
import { type Service, startService, whereToRead } from './service.js';
import { sessionSecret } from './session-secret.js';
import { step } from './step.js';

export interface ProductOptions {
  /** The folder of the repository. */
  readonly root: string;
  /** Where the embedded database, the session secret and the logs live. */
  readonly dataDir: string;
  /** The variables of running.md; what is unset gets its default. */
  readonly env: Environment;
  readonly say: (line: string) => void;
  readonly scripts?: { readonly api: string; readonly web: string };
}

export interface RunningProduct {
  readonly apiUrl: string;
  readonly webUrl: string;
  /** Resolves, with a sentence that says why, when a part has ended without being told to. */
  readonly failed: Promise<string>;
}

const built = { api: 'apps/api/dist/main.js', web: 'apps/web/start.mjs' };

/** Runs database, API and web, each started when the one before is ready. What runs is in `parts`, also when a later one fails. */
export async function startProduct(options: ProductOptions, parts: Parts): Promise<RunningProduct> {
  const { dataDir, env, say } = options;
  const given = valueOf(env, 'DATABASE_URL');
  const database = await step(
    say,
    'Database',
    () => openDatabase(given, dataDir, parts),
    (opened) => opened.says,
  );
  const api = await step(say, 'API', () => startApi(options, database.url, parts), addressOf);
  const web = await step(say, 'Web', () => startWeb(options, api.url, parts), addressOf);
  const failed = Promise.race([database.lost, ended(api), ended(web)]);
  return { apiUrl: api.url, webUrl: web.url, failed };
}

function startApi(options: ProductOptions, databaseUrl: string, parts: Parts): Promise<Service> {
  const { env, dataDir } = options;
  const own = {
    DATABASE_URL: databaseUrl,
    SESSION_SECRET: valueOf(env, 'SESSION_SECRET') ?? sessionSecret(dataDir),
    // the web app connects from this machine and passes its callers' addresses on
    TRUST_PROXY: valueOf(env, 'TRUST_PROXY') ?? 'loopback',
  };
  const port = portChoice(env, 'PORT', 4000);
  const server = common(options, 'API', options.scripts?.api ?? built.api);
  const childEnv = (at: number): Environment => ({ ...env, ...own, HOST: server.host, PORT: String(at) });
  return startService({ ...server, port, readyPath: '/health/ready', env: childEnv }, parts);
}

function startWeb(options: ProductOptions, apiUrl: string, parts: Parts): Promise<Service> {
  const { env } = options;
  const own = { ...withoutSecrets(env), API_URL: valueOf(env, 'API_URL') ?? apiUrl };
  const port = portChoice(env, 'WEB_PORT', 3000);
  const server = common(options, 'Web', options.scripts?.web ?? built.web);
  const childEnv = (at: number): Environment => ({ ...own, HOST: server.host, WEB_PORT: String(at) });
  return startService({ ...server, port, readyPath: '/', env: childEnv }, parts);
}

function common({ root, dataDir, env, say }: ProductOptions, name: string, script: string) {
  const logFile = (port: number): string => join(dataDir, 'logs', `${name.toLowerCase()}-${port}.log`);
  const host = valueOf(env, 'HOST') ?? '127.0.0.1';
  return { name, script: join(root, script), cwd: root, host, say, logFile };
}

const addressOf = (service: Service): string => service.url;

async function ended({ child, logFile }: Service): Promise<string> {
  const { says } = await child.ended;
  return `${says}. ${whereToRead(child, logFile)}`;
}
