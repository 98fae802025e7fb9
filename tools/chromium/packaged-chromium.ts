import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { mustRun } from '../process/run.js';

export interface ChromiumSearch {
  readonly root: string;
  readonly cacheDir: string;
  readonly env: NodeJS.ProcessEnv;
}

export interface PackagedBrowser {
  readonly path: string;
  /** What its process needs beside our own environment. */
  readonly env: Readonly<Record<string, string>>;
}

/**
 * The fonts that come with it, wherever the folder lies. Its own list names system folders alone, and a Chromium that
 * finds no font at all ends each page that has something to write.
 */
const fontList = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir prefix="relative">fonts</dir>
</fontconfig>
`;

/** The Chromium of `@sparticuz/chromium`, unpacked once into the cache folder and seen to run. */
export async function unpackChromium({ root, cacheDir, env }: ChromiumSearch): Promise<PackagedBrowser> {
  const folder = join(cacheDir, 'packaged-chromium');
  if (!existsSync(folder)) await unpack(root, cacheDir, folder);
  const browser = browserIn(folder, env);
  await mustRun({
    command: browser.path,
    args: ['--version'],
    deadlineMs: 20_000,
    env: { ...env, ...browser.env },
  });
  return browser;
}

function browserIn(folder: string, env: NodeJS.ProcessEnv): PackagedBrowser {
  const libraries = [join(folder, 'al2023/lib'), env['LD_LIBRARY_PATH'] ?? ''].filter((path) => path !== '');
  const own = { LD_LIBRARY_PATH: libraries.join(':'), FONTCONFIG_FILE: join(folder, 'fonts.conf') };
  return { path: join(folder, 'chromium'), env: own };
}

/**
 * The package unpacks into the system's folder for temporary files and trusts whatever lies there already. A folder of our
 * own as that folder, moved into place when it is whole, leaves nothing to trust.
 */
async function unpack(root: string, cacheDir: string, folder: string): Promise<void> {
  mkdirSync(cacheDir, { recursive: true });
  const made = mkdtempSync(join(cacheDir, 'chromium-'));
  try {
    await mustRun({
      command: process.execPath,
      args: ['--input-type=module', '-e', script],
      deadlineMs: 120_000,
      cwd: join(root, 'apps/web'),
      env: { ...process.env, TMPDIR: made, AWS_LAMBDA_JS_RUNTIME: 'nodejs20.x' },
    });
    writeFileSync(join(made, 'fonts.conf'), fontList);
    moveUnlessThere(made, folder);
  } finally {
    rmSync(made, { recursive: true, force: true });
  }
}

// the web app's own dependency, so it is asked for from there
const script = `import chromium from '@sparticuz/chromium'; await chromium.executablePath();`;

function moveUnlessThere(made: string, folder: string): void {
  try {
    renameSync(made, folder);
  } catch (error) {
    // another run was quicker
    if (!existsSync(folder)) throw error;
  }
}
