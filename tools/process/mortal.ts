import { fileURLToPath } from 'node:url';
import { findOnPath } from './find-on-path.js';

/** Words that make `setpriv` interrupt the program when this process is gone (Linux). */
export const withLauncher = ['--pdeathsig', 'INT'];

/** The words in front of a guarded program, where there is no `setpriv`. */
export const guarded = [process.execPath, fileURLToPath(new URL('./guardian.js', import.meta.url))];

/** The words in front of any program that must not outlive this process, however this process ends. */
export function mortal(): readonly string[] {
  return findOnPath(['setpriv']) === undefined ? guarded : ['setpriv', ...withLauncher];
}

/** The words in front of a script of ours that must not outlive this process. */
export function mortalNode(script: string): readonly string[] {
  return [process.execPath, '--import', new URL('./die-with-parent.js', import.meta.url).href, script];
}
