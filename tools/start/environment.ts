import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseEnv } from 'node:util';

/** Variables by name. Empty means unset, as in the API's own schema. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** The value of a variable, or `undefined` when it is unset or empty. */
export function valueOf(env: Environment, name: string): string | undefined {
  const value = env[name]?.trim();
  return value === '' ? undefined : value;
}

/** This process' environment over that of the project's `.env`, and whether there is such a file. */
export function readEnvironment(root: string, env: Environment): { env: Environment; hasFile: boolean } {
  const file = join(root, '.env');
  if (!existsSync(file)) return { env, hasFile: false };
  return { env: { ...parseEnv(readFileSync(file, 'utf8')), ...env }, hasFile: true };
}

const secrets = ['DATABASE_URL', 'DATABASE_MIGRATION_URL', 'REDIS_URL', 'SESSION_SECRET', 'DEMO_PASSWORD'];

/** Without what only the API has to know. */
export function withoutSecrets(env: Environment): Environment {
  return Object.fromEntries(Object.entries(env).filter(([name]) => !secrets.includes(name)));
}
