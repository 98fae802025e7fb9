import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from '../start/bootstrap/build.mjs';
import { install } from '../start/bootstrap/install.mjs';
import { root } from '../start/bootstrap/terminal.mjs';

// Plain JavaScript, because this runs before anything is installed or built.

// what it says goes beside the answer, which may be read by a script
const write = process.stdout.write.bind(process.stdout);
process.stdout.write = process.stderr.write.bind(process.stderr);
await install();
await build('@gatehouse/tools', '@gatehouse/api');
process.stdout.write = write;
await import(pathToFileURL(join(root, 'tools/dist/console/main.js')).href);
