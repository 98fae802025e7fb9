import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { documentedScript } from './support/documented-script.js';
import { startTestApp, type TestApp } from './support/test-app.js';

const deadlineMs = 30_000;

describe('the commands that documents tell their readers to type', () => {
  let testApp: TestApp;
  let folder: string;

  beforeAll(async () => {
    testApp = await startTestApp();
    folder = await mkdtemp(join(tmpdir(), 'gatehouse-docs-'));
  });

  afterAll(async () => {
    await testApp.close();
    await rm(folder, { recursive: true, force: true });
  });

  async function outputOf(script: string): Promise<string> {
    const here = script.replaceAll('localhost:4000', `127.0.0.1:${testApp.port}`);
    const options = { cwd: folder, timeout: deadlineMs };
    return (await promisify(execFile)('sh', ['-ec', here], options)).stdout;
  }

  it.each(['README.md', 'docs/contracts/settings.md'])(
    'work as %s says, one after the other',
    async (path) => {
      const { script, statuses } = await documentedScript(path);
      expect(script).toContain('localhost:4000');
      const lines = (await outputOf(script)).split(/\r?\n/);
      expect(lines.filter((line) => /^\d{3}$/.test(line))).toEqual(statuses);
      // what is shown with its head is a success: the document says where it is not
      const shown = lines.flatMap((line) => /^HTTP\/1\.1 (\d+)/.exec(line)?.[1] ?? []);
      expect(shown.filter((status) => !status.startsWith('2'))).toEqual([]);
    },
  );
});
