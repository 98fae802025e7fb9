import { closeSync, existsSync, fstatSync, mkdirSync, openSync, readSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { lastLines } from './run.js';

const tailBytes = 16_384;

const renewedAtBytes = 5_000_000;

/** Opens a log file at its end (a large one anew; its folder is made if need be) and gives its descriptor. */
export function openLog(file: string): number {
  mkdirSync(dirname(file), { recursive: true });
  const isLarge = existsSync(file) && statSync(file).size > renewedAtBytes;
  return openSync(file, isLarge ? 'w' : 'a', 0o600);
}

/** The last lines of a log file; empty when there is none. */
export function tailOf(file: string, lines = 15): string {
  if (!existsSync(file)) return '';
  const descriptor = openSync(file, 'r');
  const { size } = fstatSync(descriptor);
  const buffer = Buffer.alloc(Math.min(size, tailBytes));
  readSync(descriptor, buffer, 0, buffer.length, size - buffer.length);
  closeSync(descriptor);
  return lastLines(buffer.toString(), lines);
}
