import { spawn } from 'node:child_process';
import { existsSync, linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';

// Plain JavaScript without dependencies: this runs before anything is installed or built.

const root = fileURLToPath(new URL('..', import.meta.url));
const oldest = [20, 19];
const commands = { start: 'start', test: 'runTests' };

const say = (line) => process.stdout.write(`${line}\n`);

function refuse(sentence) {
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
}

function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > oldest[0] || (major === oldest[0] && minor >= oldest[1])) return;
  refuse(
    `Gatehouse needs Node ${oldest.join('.')} or newer, and this is ${process.versions.node}. See https://nodejs.org.`,
  );
}

/** Runs a command to its end, and ends it with this process. Gives its exit code and what it printed. */
function run(command, args, { onOutput, env } = {}) {
  return new Promise((resolve) => {
    const stdio = onOutput === undefined ? 'inherit' : ['ignore', 'pipe', 'pipe'];
    const child = spawn(command, args, {
      cwd: root,
      stdio,
      env: { ...process.env, ...env },
      shell: process.platform === 'win32',
    });
    const end = (signal) => {
      child.kill(signal);
      process.exit(1);
    };
    process.once('SIGTERM', end).once('SIGINT', end);
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream?.on('data', (piece) => onOutput((output += piece), String(piece)));
    }
    child.once('error', (error) => refuse(`${command} could not be run: ${error.message}`));
    child.once('close', (code) => {
      process.off('SIGTERM', end).off('SIGINT', end);
      resolve({ code: code ?? 1, output });
    });
  });
}

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

async function install() {
  if (isInstalled()) return;
  say('Installing the dependencies (npm ci); the first time takes a minute or two.');
  const { code } = await run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error']);
  if (code !== 0) refuse('npm ci failed: see above. Gatehouse needs the npm registry once.');
}

async function build() {
  say('Building (what has not changed comes from the cache).');
  const nx = createRequire(join(root, 'package.json')).resolve('nx/bin/nx.js');
  const env = { NX_DAEMON: 'false', NX_TUI: 'false', NEXT_TELEMETRY_DISABLED: '1', FORCE_COLOR: '0' };
  const args = [nx, 'run-many', '-t', 'build', '--output-style=static'];
  const { code, output } = await run(process.execPath, args, { env, onOutput: progress() });
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

const lock = join(root, '.gatehouse/starting');

function isAlive(pid) {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/** Two starts in one folder must not install, build and look for ports at the same moment. Gives the release. */
async function takeTurn() {
  mkdirSync(join(root, '.gatehouse'), { recursive: true });
  const mine = `${lock}.${process.pid}`;
  writeFileSync(mine, String(process.pid));
  for (let isFirst = true; ; isFirst = false) {
    try {
      linkSync(mine, lock);
      break;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
      if (isFirst) say('Another start is under way in this folder; waiting for it.');
      if (!removeIfStale()) await sleep(200);
    }
  }
  rmSync(mine);
  const release = () => rmSync(lock, { force: true });
  process.once('exit', release);
  return () => {
    process.off('exit', release);
    release();
  };
}

/** Whether the start that holds the turn is gone; its file is then taken out of the way. */
function removeIfStale() {
  const aside = `${lock}.stale-${process.pid}`;
  try {
    if (isAlive(Number(readFileSync(lock, 'utf8')))) return false;
    renameSync(lock, aside);
    // somebody may have taken the turn between the two lines above: give it back
    if (isAlive(Number(readFileSync(aside, 'utf8')))) linkSync(aside, lock);
    rmSync(aside);
  } catch (error) {
    if (!['ENOENT', 'EEXIST'].includes(error.code)) throw error;
  }
  return true;
}

checkNode();
const command = process.argv[2];
if (!Object.hasOwn(commands, command ?? '')) refuse('Usage: node tools/bootstrap.mjs start | test [stages]');
const endTurn = await takeTurn();
await install();
await build();
const main = await import(pathToFileURL(join(root, `tools/dist/${command}/main.js`)).href);
// the start keeps its turn until it runs, so that another one then sees which ports are taken
if (command === 'test') endTurn();
await main[commands[command]](command === 'test' ? process.argv.slice(3) : endTurn);
