import { spawnSync } from 'node:child_process';
import { cp } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const web = import.meta.dirname;
const next = createRequire(import.meta.url).resolve('next/dist/bin/next');

const built = spawnSync(process.execPath, [next, 'build'], {
  cwd: web,
  stdio: 'inherit',
  env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
});
if (built.status !== 0) process.exit(built.status ?? 1);

// The standalone folder is a whole server except for what a CDN could hold: Next leaves the browser's files out.
await cp(join(web, '.next/static'), join(web, '.next/standalone/apps/web/.next/static'), { recursive: true });
