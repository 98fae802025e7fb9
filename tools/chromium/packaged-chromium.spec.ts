import { expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { run } from '../process/run.js';
import { unpackChromium } from './packaged-chromium.js';

const root = fileURLToPath(new URL('../../', import.meta.url));

// the web app's own dependency, so it is asked for from there
const heightOfWords = `
  import { chromium } from '@playwright/test';
  const browser = await chromium.launch({ executablePath: process.env.CHROMIUM, args: ['--no-sandbox', '--disable-gpu'] });
  const page = await browser.newPage();
  await page.setContent('<h1>written</h1>');
  console.log(await page.locator('h1').evaluate((words) => words.getBoundingClientRect().height));
  await browser.close();`;

const isMadeForThis = process.platform === 'linux' && process.arch === 'x64';

it('draws what is written, with the fonts that came with it and no others; elsewhere it is refused', async () => {
  const search = { root, cacheDir: join(root, 'node_modules/.cache/gatehouse'), env: process.env };
  if (!isMadeForThis) {
    await expect(unpackChromium(search)).rejects.toThrow('--version');
    return;
  }
  const { path, env } = await unpackChromium(search);
  const fonts = readFileSync(env['FONTCONFIG_FILE'] ?? '', 'utf8');
  expect(fonts.match(/<dir.*/g)).toEqual(['<dir prefix="relative">fonts</dir>']);
  const drawn = await run({
    command: process.execPath,
    args: ['--input-type=module', '-e', heightOfWords],
    cwd: join(root, 'apps/web'),
    env: { PATH: process.env['PATH'], ...env, CHROMIUM: path },
    deadlineMs: 50_000,
  });
  expect(drawn).toEqual({ code: 0, output: expect.stringMatching(/^[1-9]/) });
});
