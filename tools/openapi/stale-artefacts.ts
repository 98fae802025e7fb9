import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Artefacts } from './artefacts.js';

/** A checked-in file that the code no longer says, and the first line where they part. */
export interface StaleArtefact {
  readonly path: string;
  readonly line: number;
}

/** Compares what is generated now with what lies in the folder; a missing file is stale from its first line. */
export async function staleArtefacts(folder: string, artefacts: Artefacts): Promise<StaleArtefact[]> {
  const stale: StaleArtefact[] = [];
  for (const [path, text] of artefacts) {
    const held = await readFile(join(folder, path), 'utf8').catch(() => '');
    if (held !== text) stale.push({ path, line: firstDifference(held, text) });
  }
  return stale;
}

function firstDifference(a: string, b: string): number {
  const [left, right] = [a.split('\n'), b.split('\n')];
  return 1 + left.findIndex((line, index) => line !== right[index]) || left.length;
}
