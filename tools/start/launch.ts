import { resolve } from 'node:path';
import { withDemoProfile } from './demo-profile.js';
import { type Environment, readEnvironment, valueOf } from './environment.js';
import { Parts, StoppingError } from './parts.js';
import { type ProductOptions, startProduct } from './start-product.js';
import { stopWhenAsked } from './until-stopped.js';
import { welcome } from './welcome.js';

export interface LaunchOptions extends Pick<ProductOptions, 'root' | 'say' | 'scripts'> {
  /** The environment of this process; the project's `.env` adds to it. */
  readonly env: Environment;
  /** The gates that a demo opens. */
  readonly gates: readonly string[];
  /** Told once: when everything runs, or when it will not. */
  readonly onSettled: () => void;
}

/** Runs the product until it is stopped or a part of it fails, and then ends this process. */
export async function launch({ root, env, gates, say, scripts, onSettled }: LaunchOptions): Promise<void> {
  const parts = new Parts();
  const stop = stopWhenAsked({ parts, say, exit: (code) => process.exit(code) });
  try {
    const demo = withDemoProfile({ ...readEnvironment(root, env), gates });
    const dataDir = resolve(root, valueOf(demo.env, 'GATEHOUSE_DATA_DIR') ?? '.gatehouse');
    const product = await startProduct(
      { root, dataDir, env: demo.env, say, ...(scripts && { scripts }) },
      parts,
    );
    say(welcome(product, demo.env, demo.isDemo));
    onSettled();
    await stop(1, `\n${await product.failed}`);
  } catch (error) {
    onSettled();
    // what fails because everything is being stopped is no failure
    if (!(error instanceof StoppingError))
      await stop(1, `\n${error instanceof Error ? error.message : String(error)}`);
  }
}
