import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { staleArtefacts } from './stale-artefacts.js';

describe('staleArtefacts', () => {
  let folder: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'gatehouse-stale-'));
    await writeFile(join(folder, 'a.json'), 'one\ntwo\nthree\n');
  });

  it('is content when nothing differs', async () => {
    expect(await staleArtefacts(folder, new Map([['a.json', 'one\ntwo\nthree\n']]))).toEqual([]);
  });

  it('names the first line that differs', async () => {
    const stale = await staleArtefacts(folder, new Map([['a.json', 'one\nTWO\nthree\n']]));
    expect(stale).toEqual([{ path: 'a.json', line: 2 }]);
  });

  it('names a line that is missing at the end', async () => {
    const stale = await staleArtefacts(folder, new Map([['a.json', 'one\ntwo\nthree\nfour\n']]));
    expect(stale).toEqual([{ path: 'a.json', line: 4 }]);
  });

  it('finds a file that is not there', async () => {
    expect(await staleArtefacts(folder, new Map([['b.json', 'x']]))).toEqual([{ path: 'b.json', line: 1 }]);
  });
});
