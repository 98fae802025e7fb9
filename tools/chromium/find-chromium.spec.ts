import { afterAll, describe, expect, it } from '@jest/globals';
import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findChromium, NoChromiumError } from './find-chromium.js';

const home = mkdtempSync(join(tmpdir(), 'gatehouse-chromium-'));
symlinkSync(process.execPath, join(home, 'chromium'));
afterAll(() => rmSync(home, { recursive: true, force: true }));

const nowhere = { root: home, cacheDir: join(home, 'cache') };

describe('Chromium', () => {
  it('is the one that CHROMIUM_PATH names, before the one on PATH', async () => {
    const env = { CHROMIUM_PATH: process.execPath, PATH: home };
    expect(await findChromium({ ...nowhere, env })).toEqual({ path: process.execPath, env: {} });
  });

  it('is else the one on PATH', async () => {
    expect(await findChromium({ ...nowhere, env: { PATH: home } })).toEqual({
      path: join(home, 'chromium'),
      env: {},
    });
  });

  it('that cannot be had is refused with the command that gets it', async () => {
    await expect(findChromium({ ...nowhere, env: { PATH: '' } })).rejects.toThrow(NoChromiumError);
    await expect(findChromium({ ...nowhere, env: { PATH: '' } })).rejects.toThrow(/apt-get install chromium/);
    const wrong = findChromium({ ...nowhere, env: { CHROMIUM_PATH: join(home, 'none'), PATH: home } });
    await expect(wrong).rejects.toThrow('CHROMIUM_PATH does not name a program.');
  });
});
