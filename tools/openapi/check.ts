import { generateArtefacts } from './artefacts.js';
import { root } from './root.js';
import { staleArtefacts } from './stale-artefacts.js';

/** Fails when a generated file that is checked in differs from what the code says now. */
const artefacts = await generateArtefacts();
const stale = await staleArtefacts(root, artefacts);
for (const { path, line } of stale)
  console.error(`${path}:${line} differs from the code: run \`npm run openapi\``);
if (stale.length === 0) console.log(`${artefacts.size} generated files are as the code says`);
process.exitCode = stale.length === 0 ? 0 : 1;
