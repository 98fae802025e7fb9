import { afterAll, describe, expect, it } from '@jest/globals';
import { chmodSync, mkdirSync, mkdtempSync, readlinkSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findBinaries, NoPostgresError } from './binaries.js';
import { completeLinks, embeddedFolder } from './embedded.js';
import { findWay, waysFor } from './way-to-run.js';

const home = mkdtempSync(join(tmpdir(), 'gatehouse-binaries-'));
afterAll(() => rmSync(home, { recursive: true, force: true }));

/** A folder whose `postgres` says that it is of this version. */
function fake(version: string): string {
  const folder = join(home, version);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'postgres'), `#!/bin/sh\necho 'postgres (PostgreSQL) ${version}'\n`, {
    mode: 0o755,
  });
  return folder;
}

describe('the Postgres to run', () => {
  it('is the first that runs here and is new enough', async () => {
    const folders = [join(home, 'none'), fake('14.9'), fake('15.2'), fake('18.4')];
    expect(await findBinaries(undefined, folders)).toEqual({ folder: join(home, '15.2'), major: 15 });
  });

  it('is the one that made the data folder', async () => {
    expect(await findBinaries(18, [fake('15.2'), fake('18.4')])).toMatchObject({ major: 18 });
    const missing = findBinaries(17, [fake('15.2'), fake('18.4')]);
    await expect(missing).rejects.toThrow(/made by Postgres 17, and there is only Postgres 15, 18/);
  });

  it('that cannot be had is refused with the ways out', async () => {
    await expect(findBinaries(undefined, [])).rejects.toThrow(NoPostgresError);
    await expect(findBinaries(undefined, [])).rejects.toThrow(
      /DATABASE_URL.*npm ci.*apt-get install postgresql/,
    );
  });

  it('is not embedded on a platform that npm has none for', () => {
    expect(embeddedFolder('plan9-mips')).toBeUndefined();
  });

  it('gets the links that npm does not carry, once', () => {
    const native = join(home, 'package/native');
    mkdirSync(join(native, 'lib'), { recursive: true });
    const links = [{ source: 'native/lib/a.so.1.2', target: 'native/lib/a.so.1' }];
    writeFileSync(join(native, 'pg-symlinks.json'), JSON.stringify(links));
    writeFileSync(join(native, 'lib/a.so.1.2'), '');
    completeLinks(native);
    completeLinks(native);
    expect(readlinkSync(join(native, 'lib/a.so.1'))).toBe('a.so.1.2');
  });
});

const asRoot = process.getuid?.() === 0 ? it : it.skip;

describe('the way to run it', () => {
  it('of an ordinary user is as that user', async () => {
    expect(await findWay([home], waysFor(1234))).toMatchObject({ owner: 1234 });
  });

  asRoot('of root is as nobody, or as root under another number where nobody may not go', async () => {
    chmodSync(home, 0o755);
    expect((await findWay([home])).prefix[0]).toBe('setpriv');
    chmodSync(home, 0o700);
    expect((await findWay([home])).prefix[0]).toBe('unshare');
  });

  asRoot('of root, where that is forbidden, passes closed folders by that one power', async () => {
    chmodSync(home, 0o700);
    const way = await findWay(
      [home],
      waysFor(0).filter(({ prefix }) => prefix[0] !== 'unshare'),
    );
    expect(way.prefix).toContain('--ambient-caps=+dac_override');
    await expect(findWay([join(home, 'none')])).rejects.toThrow(/refuses to run as root.*DATABASE_URL/);
  });
});
