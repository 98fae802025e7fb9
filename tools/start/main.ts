import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { featureCatalogue, gatesOf } from '@gatehouse/features/domain';
import { withDemoProfile } from './demo-profile.js';
import { readEnvironment, valueOf } from './environment.js';
import { Parts, StoppingError } from './parts.js';
import { startProduct } from './start-product.js';
import { stopWhenAsked } from './until-stopped.js';
import { welcome } from './welcome.js';

const root = fileURLToPath(new URL('../../../', import.meta.url));
// a terminal that is gone must not keep the parts from being stopped
process.stdout.on('error', () => undefined);
const say = (line: string): void => void process.stdout.write(`${line}\n`);

/** `npm start`: the whole product until Ctrl-C. `onReady` is told once when it runs, or when it will not. */
export async function start(onReady: () => void = () => undefined): Promise<void> {
  const parts = new Parts();
  const stop = stopWhenAsked({ parts, say, exit: (code) => process.exit(code) });
  try {
    const { env, isDemo } = situation();
    const dataDir = resolve(root, valueOf(env, 'GATEHOUSE_DATA_DIR') ?? '.gatehouse');
    const product = await startProduct({ root, dataDir, env, say }, parts);
    say(welcome(product, env, isDemo));
    onReady();
    await stop(1, `\n${await product.failed}`);
  } catch (error) {
    onReady();
    // what fails because everything is being stopped is no failure
    if (!(error instanceof StoppingError))
      await stop(1, `\n${error instanceof Error ? error.message : String(error)}`);
  }
}

function situation() {
  const { env, hasFile } = readEnvironment(root, process.env);
  return withDemoProfile({ env, hasFile, gates: gatesOf(featureCatalogue) });
}
