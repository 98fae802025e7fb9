import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Built } from '../start/bootstrap/built.mjs';
import { build } from '../start/bootstrap/build.mjs';
import { install } from '../start/bootstrap/install.mjs';
import { root } from '../start/bootstrap/terminal.mjs';

// Plain JavaScript, because this runs before anything is installed or built.

const entry = join(root, 'tools/dist/console/main.js');
const built = new Built(
  ['libs/features', 'libs/contracts', 'apps/api', 'tools'].map((project) => join(root, project)),
  [entry, join(root, 'apps/api/dist/first-operator.js'), join(root, 'libs/contracts/dist/index.js')],
);

// what it says goes beside the answer, which may be read by a script
const write = process.stdout.write.bind(process.stdout);
process.stdout.write = process.stderr.write.bind(process.stderr);
await install();
if (!built.isCurrent()) {
  await build('@gatehouse/tools', '@gatehouse/api');
  built.keep();
}
process.stdout.write = write;
await import(pathToFileURL(entry).href);
