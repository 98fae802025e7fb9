import { createRequire } from 'node:module';
import { join } from 'node:path';
import { run } from './run.mjs';
import { refuse, root, say } from './terminal.mjs';

/** Builds every project of the workspace, or those that are named; what has not changed comes from Nx' cache. */
export async function build(...projects) {
  say('Building (what has not changed comes from the cache).');
  const nx = createRequire(join(root, 'package.json')).resolve('nx/bin/nx.js');
  const env = { NX_DAEMON: 'false', NX_TUI: 'false', NEXT_TELEMETRY_DISABLED: '1', FORCE_COLOR: '0' };
  const only = projects.length > 0 ? ['-p', ...projects] : [];
  const words = [process.execPath, nx, 'run-many', '-t', 'build', ...only, '--output-style=static'];
  const { code, output } = await run(words, { env, onOutput: progress() });
  if (code === 0) return;
  process.stderr.write(output);
  refuse('The build failed: its output is above.');
}

/** Shows one line per built project while the rest is kept for the case of a failure. */
function progress() {
  const shown = new Set();
  return (output) => {
    for (const [, project] of output.matchAll(/^> nx run (\S+):build/gm)) {
      if (!shown.has(project)) say(`  ${project}`);
      shown.add(project);
    }
  };
}
