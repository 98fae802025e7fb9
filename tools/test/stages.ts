import type { Need, Stage } from './stage.js';

const minutes = 60_000;

/** Everything that `npm test` runs, in this order. */
export const stages: readonly Stage[] = [
  check('format', 'Formatting', ['prettier', '--check', '.']),
  check('lint', 'Lint and the rules of the house', ['eslint', '.', '--max-warnings', '0']),
  check('types', 'Types', ['tsc', '-b']),
  check('types-web', 'Types of the web app', ['tsc', '--noEmit', '-p', 'apps/web'], 'apps/web/tsconfig.json'),
  script('shape', 'Shape of the code', 'tools/dist/shape/main.js'),
  script('generated', 'Generated files are fresh', 'tools/dist/openapi/check.js'),
  script('openapi', 'The OpenAPI document keeps its promises', 'tools/dist/openapi/guard/main.js'),
  script('drift', 'Code, environment, document, client, web and docs agree', 'tools/dist/drift/main.js'),
  jest('unit', 'Unit tests', ['--ignoreProjects', 'http', 'instances'], ['postgres', 'redis']),
  jest('http', 'Tests over HTTP', ['--selectProjects', 'http'], ['postgres', 'redis']),
  {
    // one after the other, or they starve one another; and what a failed test has left behind must not hold up the rest
    ...jest(
      'instances',
      'Several instances under faults',
      ['--selectProjects', 'instances', '--forceExit'],
      ['postgres', 'redis'],
      1,
    ),
    // in full it waits for real bounds of two minutes, round after round
    deadlineMs: 90 * minutes,
  },
  browser('browser', 'Tests in the browser', 'apps/web/e2e/playwright.config.ts'),
];

function check(name: string, title: string, words: readonly string[], file?: string): Stage {
  const stage = {
    name,
    title,
    words,
    report: 'none',
    needs: [],
    output: 'whenFailed',
    deadlineMs: 15 * minutes,
  } as const;
  return file === undefined ? stage : { ...stage, script: file };
}

function script(name: string, title: string, file: string): Stage {
  return check(name, title, ['node', file], file);
}

function jest(
  name: string,
  title: string,
  selection: readonly string[],
  needs: readonly Need[],
  workers = 2,
): Stage {
  const report = ['--json', `--outputFile=test-results/${name}.json`];
  const words = ['jest', ...selection, `--maxWorkers=${workers}`, ...report];
  const env = { NODE_OPTIONS: '--experimental-vm-modules --disable-warning=ExperimentalWarning' };
  return { name, title, words, report: 'jest', needs, output: 'live', deadlineMs: 20 * minutes, env };
}

function browser(name: string, title: string, config: string): Stage {
  const report = ['--reporter=list,json', `--output=test-results/${name}`];
  const words = ['playwright', 'test', '-c', config, ...report];
  const env = { PLAYWRIGHT_JSON_OUTPUT_FILE: `test-results/${name}.json` };
  const needs = ['chromium', 'product'] as const;
  return {
    name,
    title,
    words,
    script: config,
    report: 'playwright',
    needs,
    output: 'live',
    deadlineMs: 20 * minutes,
    env,
  };
}
