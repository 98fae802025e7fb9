import { describe, expect, it } from '@jest/globals';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadEnvironmentFile } from './load-environment-file.js';

describe('the environment’s file', () => {
  const loaded = (write: (path: string) => string | undefined) => {
    const folder = mkdtempSync(join(tmpdir(), 'gatehouse-load-'));
    try {
      const environment = { PORT: '1', HOST: '' };
      loadEnvironmentFile(write(join(folder, '.env')), environment);
      return environment;
    } finally {
      rmSync(folder, { recursive: true });
    }
  };

  it('adds to what is set, and takes nothing of it away', () => {
    const environment = loaded((path) => {
      writeFileSync(path, `PORT=2\nHOST=h\nNAME='a # b'\n`);
      return path;
    });
    expect(environment).toEqual({ PORT: '1', HOST: '', NAME: 'a # b' });
  });

  it('adds nothing where there is none', () => {
    expect(loaded(() => undefined)).toEqual({ PORT: '1', HOST: '' });
    expect(loaded((path) => path)).toEqual({ PORT: '1', HOST: '' });
  });

  it('stops the start when it is there and cannot be read', () => {
    expect(() => loaded((path) => join(path, '..'))).toThrow(
      /^\/.+ cannot be read \(EISDIR\)\. Let this user/,
    );
  });
});
