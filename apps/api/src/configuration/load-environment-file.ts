import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseEnv } from 'node:util';

/**
 * Adds what an `.env` says to the environment; what is set already holds. No such file adds nothing.
 *
 * @param path from the folder of the process; undefined: none
 * @throws Error with a sentence when there is a file and it cannot be read: starting without it would be another product
 */
export function loadEnvironmentFile(
  path: string | undefined,
  environment: NodeJS.ProcessEnv = process.env,
): void {
  if (path === undefined) return;
  try {
    const variables = parseEnv(readFileSync(path, 'utf8'));
    for (const [name, value] of Object.entries(variables)) environment[name] ??= value;
  } catch (cause) {
    const { code = 'unknown' } = cause as NodeJS.ErrnoException;
    if (code === 'ENOENT') return;
    throw new Error(`${resolve(path)} cannot be read (${code}). Let this user read it, or take it away.`, {
      cause,
    });
  }
}
