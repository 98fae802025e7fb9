import { createRequire } from 'node:module';
import { join } from 'node:path';
import { Built } from './built.mjs';
import { run } from './run.mjs';
import { refuse, root, say } from './terminal.mjs';

const libraries = ['libs/features', 'libs/contracts'];
const ofAll = ['package-lock.json', 'tsconfig.base.json'];

/** What is built together: the projects, what they are made of, and what is there afterwards. */
const parts = [
  {
    projects: ['@gatehouse/tools', '@gatehouse/api'],
    sources: [...libraries, 'apps/api', 'tools'],
    outputs: [
      'tools/dist/console/main.js',
      'apps/api/dist/main.js',
      ...libraries.map((library) => `${library}/dist/index.js`),
    ],
  },
  {
    projects: ['@gatehouse/web'],
    sources: [...libraries, 'apps/web', 'openapi'],
    outputs: ['apps/web/.next/standalone/apps/web/server.js'],
  },
];

/** Builds what is not built from the sources as they are: everything, or no more than the named projects need. */
export async function build(...projects) {
  const wanted = parts.filter((part) => projects.every((project) => part.projects.includes(project)));
  const stale = wanted.map(withBuilt).filter(({ built }) => !built.isCurrent());
  if (stale.length === 0) return;
  await buildNow(stale.flatMap((part) => part.projects));
  for (const { built } of stale) built.keep();
}

function withBuilt(part) {
  const [sources, outputs] = [[...part.sources, ...ofAll], part.outputs].map((paths) =>
    paths.map((path) => join(root, path)),
  );
  return { ...part, built: new Built(sources, outputs) };
}

async function buildNow(projects) {
  say('Building (what has not changed comes from the cache).');
  const env = { NX_DAEMON: 'false', NX_TUI: 'false', NEXT_TELEMETRY_DISABLED: '1', FORCE_COLOR: '0' };
  const nx = createRequire(join(root, 'package.json')).resolve('nx/bin/nx.js');
  const words = [process.execPath, nx, 'run-many', '-t', 'build', '-p', ...projects, '--output-style=static'];
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
