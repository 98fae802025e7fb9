import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from './start/bootstrap/build.mjs';
import { endWithNpm } from './start/bootstrap/end-with-npm.mjs';
import { install } from './start/bootstrap/install.mjs';
import { refuse, root, say } from './start/bootstrap/terminal.mjs';
import { takeTurn } from './start/bootstrap/turn.mjs';

// Plain JavaScript without dependencies, here and in start/bootstrap/: this runs before anything is installed or built.

const oldest = [20, 19];
/** What each command hands over to, once everything is installed and built. */
const commands = { build: undefined, start: 'start', test: 'runTests' };

function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > oldest[0] || (major === oldest[0] && minor >= oldest[1])) return;
  refuse(
    `Gatehouse needs Node ${oldest.join('.')} or newer, and this is ${process.versions.node}. See https://nodejs.org.`,
  );
}

checkNode();
const command = process.argv[2];
if (!Object.hasOwn(commands, command ?? ''))
  refuse('Usage: node tools/bootstrap.mjs build | start | test [stages]');
endWithNpm();
const endTurn = await takeTurn();
await install();
await build();
if (command === 'build') say('Built.');
else await handOver();

async function handOver() {
  const main = await import(pathToFileURL(join(root, `tools/dist/${command}/main.js`)).href);
  // the start keeps its turn until it runs, so that another one then sees which ports are taken
  if (command === 'test') endTurn();
  await main[commands[command]](command === 'test' ? process.argv.slice(3) : endTurn);
}
