import { spawnSync } from 'node:child_process';
import { cp, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { publicFlagsIn } from './public-flags.mjs';

const web = import.meta.dirname;
const next = createRequire(import.meta.url).resolve('next/dist/bin/next');

const { features } = JSON.parse(await readFile(join(web, '../../openapi/feature-manifest.json'), 'utf8'));
// with what Next would read from files of its own
const { combinedEnv } = createRequire(next)('@next/env').loadEnvConfig(web, false);
const publicFlags = publicFlagsIn(combinedEnv, Object.keys(features));
if (publicFlags.length > 0) {
  console.error(`${publicFlags.join(', ')}: the browser asks the API which features are on; take it away`);
  process.exit(1);
}

const built = spawnSync(process.execPath, [next, 'build'], {
  cwd: web,
  stdio: 'inherit',
  env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
});
if (built.status !== 0) process.exit(built.status ?? 1);

// The standalone folder is a whole server except for what a CDN could hold: Next leaves the browser's files out.
await cp(join(web, '.next/static'), join(web, '.next/standalone/apps/web/.next/static'), { recursive: true });
