import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { root, say } from './terminal.mjs';

const longestTurnMs = 20 * 60_000;
const lock = join(root, '.gatehouse/starting');

function isAlive(pid) {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/** Two starts in one folder must not install, build and look for ports at the same moment. Gives the release. */
export async function takeTurn() {
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

/** No turn is that long: after a restart of the machine the number may belong to any program. */
function isHeld(file) {
  return isAlive(Number(readFileSync(file, 'utf8'))) && Date.now() - statSync(file).mtimeMs < longestTurnMs;
}

/** Whether the start that holds the turn is gone; its file is then taken out of the way. */
function removeIfStale() {
  const aside = `${lock}.stale-${process.pid}`;
  try {
    if (isHeld(lock)) return false;
    renameSync(lock, aside);
    // somebody may have taken the turn between the two lines above: give it back
    if (isHeld(aside)) linkSync(aside, lock);
    rmSync(aside);
  } catch (error) {
    if (!['ENOENT', 'EEXIST'].includes(error.code)) throw error;
  }
  return true;
}
