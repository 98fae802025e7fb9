import { afterAll, describe, expect, it } from '@jest/globals';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Parts } from '../start/parts.js';
import { neutralEnvironment } from './neutral-environment.js';
import { Provisions } from './provisions.js';
import { runStage } from './run-stage.js';
import { selectStages } from './select-stages.js';
import type { Stage } from './stage.js';
import { stages } from './stages.js';

const root = mkdtempSync(join(tmpdir(), 'gatehouse-stages-'));
mkdirSync(join(root, 'test-results'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const one: Stage = {
  name: 'one',
  title: 'One',
  words: ['node', 'one.mjs'],
  script: 'one.mjs',
  report: 'none',
  needs: [],
  output: 'whenFailed',
  deadlineMs: 20_000,
};

async function run(stage: Stage, source?: string) {
  rmSync(join(root, 'one.mjs'), { force: true });
  if (source !== undefined) writeFileSync(join(root, 'one.mjs'), source);
  const said: string[] = [];
  const around = {
    root,
    env: { PATH: process.env['PATH'] },
    parts: new Parts(),
    say: (line: string) => said.push(line),
  };
  return { ...(await runStage(stage, around, new Provisions(around))), said };
}

describe('a stage', () => {
  it('passes as one test, and is quiet', async () => {
    const { counts, said } = await run(one, `console.log('fine')`);
    expect(counts).toMatchObject({ passed: 1, failed: 0 });
    expect(said).toEqual([]);
    expect(readFileSync(join(root, 'test-results/one.log'), 'utf8')).toBe('fine\n');
  });

  it('fails as one test, and shows its output', async () => {
    const { counts, said } = await run(one, `console.log('not fine'); process.exit(2)`);
    expect(counts).toMatchObject({ passed: 0, failed: 1 });
    expect(said).toEqual(['not fine']);
  });

  it('fails when its script is missing', async () => {
    expect(await run(one)).toMatchObject({ counts: { failed: 1 }, why: 'one.mjs is missing' });
  });

  it('fails when it takes too long, and is ended', async () => {
    const { counts, why } = await run({ ...one, deadlineMs: 300 }, `setInterval(() => undefined, 1000)`);
    expect(counts.failed).toBe(1);
    expect(why).toBe('One: not within 0.3 s');
  });

  it('fails when its runner leaves no report, even an old one', async () => {
    const old = { numPassedTests: 5, numFailedTests: 0, numRuntimeErrorTestSuites: 0, testResults: [] };
    writeFileSync(join(root, 'test-results/one.json'), JSON.stringify(old));
    expect((await run({ ...one, report: 'jest' }, '')).counts).toMatchObject({ passed: 0, failed: 1 });
  });

  it('is told where a server is that somebody brought', async () => {
    const around = {
      root,
      env: { TEST_DATABASE_URL: 'a', TEST_REDIS_URL: 'b', CHROMIUM_PATH: process.execPath },
    };
    const provisions = new Provisions({ ...around, parts: new Parts(), say: () => undefined });
    expect(await provisions.envFor(['postgres', 'redis', 'chromium'])).toEqual(around.env);
  });
});

describe('the stages', () => {
  it('have each a name of their own, and run all unless some are named', () => {
    expect(new Set(stages.map(({ name }) => name)).size).toBe(stages.length);
    expect(selectStages(stages, [])).toBe(stages);
    expect(selectStages(stages, ['unit', 'lint']).map(({ name }) => name)).toEqual(['lint', 'unit']);
    expect(() => selectStages(stages, ['lint', 'typo'])).toThrow(
      /No stage is called typo\. There are: format, lint,/,
    );
  });

  it('do not depend on what the machine’s user has configured', () => {
    const env = {
      PATH: '/bin',
      DATABASE_URL: 'x',
      ENABLE_BILLING: 'true',
      PORT: '1',
      NODE_ENV: 'production',
      TEST_SEED: '7',
    };
    expect(neutralEnvironment(env)).toEqual({ PATH: '/bin', TEST_SEED: '7' });
  });
});
