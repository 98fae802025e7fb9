import { statSync } from 'node:fs';
import { join } from 'node:path';
import { valueOf, type Environment } from '../../start/environment.js';
import { fail, ok, skip, warn, type Probe } from './finding.js';

/** What can be seen without asking anybody: the file with the secrets, and what the environment is for. */
export function environmentProbes(folder: string, env: Environment): readonly Probe[] {
  return [
    {
      name: 'file of secrets',
      fix: 'Let whoever runs this read the folder and its .env.',
      look: () => Promise.resolve(fileOf(join(folder, '.env'))),
    },
    { name: 'environment', fix: '', look: () => Promise.resolve(purposeOf(env)) },
    { name: 'trusted proxies', fix: '', look: () => Promise.resolve(proxiesOf(env)) },
  ];
}

/** In place of what is asked, where the environment does not say where it is. */
export const unnamed = {
  postgres: {
    name: 'Postgres',
    fix: '',
    look: () =>
      Promise.resolve(
        skip(
          'Not looked at: DATABASE_URL is unset here.',
          'Run it where the API’s .env is, or set DATABASE_URL.',
        ),
      ),
  },
  redis: {
    name: 'Redis',
    fix: '',
    look: () => Promise.resolve(ok('REDIS_URL is unset: Postgres alone carries changes.')),
  },
} as const satisfies Record<string, Probe>;

function fileOf(file: string) {
  const stats = statSync(file, { throwIfNoEntry: false });
  if (stats === undefined) return ok('No .env here; the environment of the process alone is read.');
  const mode = stats.mode & 0o777;
  if ((mode & 0o077) === 0) return ok('.env is for its owner alone.');
  return fail(`.env has mode 0${mode.toString(8)}: others can read its secrets.`, `chmod 600 ${file}`);
}

function purposeOf(env: Environment) {
  const purpose = valueOf(env, 'NODE_ENV');
  if (purpose === 'production') return ok('NODE_ENV is production.');
  return warn(
    `NODE_ENV is ${purpose === undefined ? 'unset' : 'not production'}: weak secrets and demo data are not refused.`,
    'Set NODE_ENV=production where tenants are served.',
  );
}

function proxiesOf(env: Environment) {
  if (valueOf(env, 'TRUST_PROXY') !== undefined)
    return ok('TRUST_PROXY names who may say for whom they ask.');
  return warn(
    'TRUST_PROXY is unset: sign-ins through the web app or a proxy all count as one address.',
    'Set TRUST_PROXY to where the web app and the proxy connect from.',
  );
}
