import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from '../start/bootstrap/build.mjs';
import { endWithNpm } from '../start/bootstrap/end-with-npm.mjs';
import { install } from '../start/bootstrap/install.mjs';
import { run } from '../start/bootstrap/run.mjs';
import { refuse, root, say } from '../start/bootstrap/terminal.mjs';

// Plain JavaScript, because this runs before anything is installed or built.

/** What Gatehouse is compared with lives beside the workspace, so that nobody else has to install it. */
async function installPeers() {
  const peers = join(root, 'tools/bench/peers');
  if (existsSync(join(peers, 'node_modules/.package-lock.json'))) return;
  say('Installing what Gatehouse is compared with (npm ci in tools/bench/peers).');
  const { code } = await run(['npm', 'ci', '--prefix', peers, '--no-workspaces', '--loglevel=error']);
  if (code !== 0) refuse('npm ci failed: see above. The comparisons need the npm registry once.');
}

endWithNpm();
await install();
await build();
await installPeers();
const { runBench } = await import(pathToFileURL(join(root, 'tools/dist/bench/main.js')).href);
await runBench(process.argv.slice(2));
