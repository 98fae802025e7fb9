import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from './run.mjs';
import { refuse, root, say } from './terminal.mjs';

/**
 * npm keeps a list of what it has installed. The two lists are compared, not their times: a checkout or a copy changes
 * times without a reason. Packages for other platforms are listed as optional and never installed.
 */
function isInstalled() {
  const list = join(root, 'node_modules/.package-lock.json');
  if (!existsSync(list)) return false;
  const wanted = packagesIn(join(root, 'package-lock.json'));
  const installed = packagesIn(list);
  const isAsWanted = ([path, { version, integrity }]) =>
    wanted[path]?.version === version && wanted[path]?.integrity === integrity;
  const isNeeded = ([path, { optional, devOptional }]) =>
    !(optional || devOptional) && path.includes('node_modules/');
  const isThere = ([path]) => installed[path] !== undefined;
  return (
    Object.entries(installed).every(isAsWanted) && Object.entries(wanted).filter(isNeeded).every(isThere)
  );
}

const packagesIn = (file) => JSON.parse(readFileSync(file, 'utf8')).packages;

/** Brings node_modules to what package-lock.json says, if it is not there yet. */
export async function install() {
  if (isInstalled()) return;
  say('Installing the dependencies (npm ci); the first time takes a minute or two.');
  const { code } = await run(['npm', 'ci', '--no-audit', '--no-fund', '--loglevel=error']);
  if (code !== 0) refuse('npm ci failed: see above. Gatehouse needs the npm registry once.');
}
