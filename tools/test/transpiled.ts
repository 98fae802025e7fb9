import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { transformFileSync } from '@swc/core';

export interface Transpiled {
  /** The folder that holds `process/`, `postgres/`, `start/`… as JavaScript that Node runs. */
  readonly folder: string;
  remove(): void;
}

const tools = fileURLToPath(new URL('..', import.meta.url));
const rooms = ['process', 'postgres', 'redis', 'start'];
const options = {
  jsc: { parser: { syntax: 'typescript' }, target: 'es2022' },
  module: { type: 'es6' },
  swcrc: false,
} as const;

/**
 * These tools' sources as JavaScript, for specs that need a launcher in a process of its own (to kill it, or to run it as
 * another user): what they run is always what is written, never a stale build.
 */
export function transpiled(): Transpiled {
  // inside node_modules, so that the copies find their packages from there
  const cache = join(tools, '../node_modules/.cache');
  mkdirSync(cache, { recursive: true });
  const folder = mkdtempSync(join(cache, 'gatehouse-spec-'));
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
  for (const file of rooms.flatMap(sourcesOf)) {
    const made = join(folder, relative(tools, file)).replace(/ts$/, 'js');
    mkdirSync(dirname(made), { recursive: true });
    writeFileSync(made, transformFileSync(file, options).code);
  }
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

function sourcesOf(room: string): string[] {
  const names = readdirSync(join(tools, room)).filter((name) => /(?<!\.spec)\.ts$/.test(name));
  return names.map((name) => join(tools, room, name));
}
