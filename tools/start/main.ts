import { fileURLToPath } from 'node:url';
import { featureCatalogue, gatesOf } from '@gatehouse/features/domain';
import { launch } from './launch.js';

const root = fileURLToPath(new URL('../../../', import.meta.url));

/** `npm start`: the whole product until Ctrl-C. `onSettled` is told once when it runs, or when it will not. */
export async function start(onSettled: () => void): Promise<void> {
  // a terminal that is gone must not keep the parts from being stopped
  process.stdout.on('error', () => undefined);
  const say = (line: string): void => void process.stdout.write(`${line}\n`);
  await launch({ root, env: process.env, gates: gatesOf(featureCatalogue), say, onSettled });
}
