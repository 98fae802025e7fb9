import { findOnPath, isExecutable } from '../process/find-on-path.js';
import { unpackChromium, type ChromiumSearch, type PackagedBrowser } from './packaged-chromium.js';

/** No Chromium can be run here. The message names the one command that brings one. */
export class NoChromiumError extends Error {
  readonly code = 'no_chromium';
  constructor(facts: string, options?: ErrorOptions) {
    super(
      `${facts} Get one with "apt-get install chromium", or set CHROMIUM_PATH to a Chrome or Chromium.`,
      options,
    );
  }
}

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** CHROMIUM_PATH, else this machine's, else the one from npm: its path, and the environment that it needs. */
export async function findChromium({ root, cacheDir, env }: ChromiumSearch): Promise<PackagedBrowser> {
  const given = env['CHROMIUM_PATH'];
  if (given !== undefined && given !== '') {
    if (!isExecutable(given)) throw new NoChromiumError('CHROMIUM_PATH does not name a program.');
    return { path: given, env: {} };
  }
  const installed = findOnPath(names, env['PATH']);
  if (installed !== undefined) return { path: installed, env: {} };
  try {
    return await unpackChromium({ root, cacheDir, env });
  } catch (cause) {
    throw new NoChromiumError(
      'There is no Chromium on this machine, and the one from npm does not run here.',
      { cause },
    );
  }
}
