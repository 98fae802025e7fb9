import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { typed } from '../../console/http/typed.fixture.js';
import { startChild, type Child } from '../../process/child.js';
import { until } from '../../process/deadline.js';
import { anyFreePort } from '../../process/port.js';
import { mustRun } from '../../process/run.js';
import { demo, startApis, type RunningApis } from '../../smoke/running-api.fixture.js';

// a product of its own and its builds, on machines that may be busy
jest.setTimeout(240_000);

const root = fileURLToPath(new URL('../../../', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'gatehouse-typed-'));
const asOperator = '--email operator@gatehouse.test --password-stdin';
const signIn = `echo gatehouse-demo |`;

let apis: RunningApis;
const machine = { PATH: process.env['PATH'], HOME: process.env['HOME'] };
let env: NodeJS.ProcessEnv = machine;
const left: Child[] = [];

beforeAll(async () => {
  // before anything runs from there
  expect(await type('README.md', 'npm run build')).toMatch(/^Built\.$/m);
  apis = await startApis();
  const [url = ''] = apis.urls;
  const words = ['keys', 'create', '--name', 'docs', '--url', url, ...asOperator.split(' ')];
  const { said } = await typed(words, { piped: 'gatehouse-demo\n' });
  const [port, webPort] = [await anyFreePort(), await anyFreePort()].map(String);
  env = {
    ...{ ...machine, ...demo, DATABASE_URL: apis.databaseUrl, GATEHOUSE_KEY: said.trim() },
    ...{ PORT: port, WEB_PORT: webPort, API_URL: `http://127.0.0.1:${port}` },
  };
  writeFileSync(join(folder, '.env'), `DATABASE_URL=${apis.databaseUrl}\n`, { mode: 0o600 });
});
afterAll(async () => {
  await Promise.all(left.map(end));
  await apis.stop();
  rmSync(folder, { recursive: true });
});

/** Types it as the document has it; `around` says who asks, which the document says in words. */
function type(document: string, command: string, { before = '', after = '' } = {}) {
  expect(readFileSync(join(root, document), 'utf8')).toContain(command);
  const script = `export NODE_OPTIONS=--experimental-vm-modules; ${before} ${command} ${after}`;
  return mustRun({ command: 'sh', args: ['-ec', script], cwd: root, env, deadlineMs: 200_000 });
}

/** Types what runs until it is ended. */
async function begin(
  document: string,
  command: string,
  url: string,
  { cwd = root, ...own }: { readonly cwd?: string; readonly env?: NodeJS.ProcessEnv } = {},
): Promise<Child> {
  expect(readFileSync(join(root, document), 'utf8')).toContain(command);
  const logFile = join(folder, `${left.length}.log`);
  const words = ['sh', '-c', command];
  const child = startChild({ name: command, words, cwd, env: { ...env, ...own.env }, logFile });
  left.push(child);
  const answers = async () => {
    if (child.hasEnded()) throw new Error(`${command} ended:\n${child.lastLines()}`);
    return (await fetch(url).catch(() => undefined))?.ok;
  };
  await until(answers, { what: `${command} answers`, deadlineMs: 120_000, everyMs: 100 });
  return child;
}

/** With all that it has started: npm, and what npm runs. */
async function end(child: Child): Promise<void> {
  if (!child.hasEnded()) process.kill(-child.pid, 'SIGTERM');
  await child.stop();
}

describe('what README tells an operator to type', () => {
  it('runs the whole product, on the database that it brings', async () => {
    const [port, webPort] = [await anyFreePort(), await anyFreePort()].map(String);
    const bare = { DATABASE_URL: '', API_URL: '', GATEHOUSE_DATA_DIR: join(folder, 'data') };
    const own = { env: { ...bare, PORT: port, WEB_PORT: webPort } };
    await end(await begin('README.md', 'npm start', `http://127.0.0.1:${webPort}/sign-in`, own));
  });

  it('runs the API and the web app', async () => {
    await begin('README.md', 'npm run api', `${env['API_URL']}/health/ready`);
    await begin('README.md', 'npm run web', `http://127.0.0.1:${env['WEB_PORT']}/`);
  });

  const operator = { before: signIn, after: asOperator };

  it.each([
    [
      'npm run console -- operators create --email you@example.com --name "Your name"',
      { before: 'echo a-good-password-3f9d |', after: `--another --password-stdin --file ${folder}/.env` },
      /you@example\.com/,
    ],
    // and nothing is built anew under what runs from there
    [
      'npm run console -- doctor',
      { before: 'unset NODE_OPTIONS;' },
      /^(?![^]*Building)[^]*^ok {4}instances/m,
    ],
    ['npm run console -- features explain acme billing', {}, /billing/],
    [
      'npm run console -- features set acme billing=off --reason "unpaid since May" --wait',
      operator,
      /confirmed by 2 of 2/,
    ],
    ['npm run console -- audit verify', {}, /As it was recorded/],
  ])('works: %s', async (command, around, says) => {
    expect(await type('README.md', command, around)).toMatch(says);
  });

  it('works: smoke, with its own address', async () => {
    const command = 'npm run smoke -- --url https://gatehouse.example.com';
    const here = { after: `--url ${env['API_URL']}` };
    expect(await type('README.md', command, here)).toMatch(/12 of 12 promises kept/);
  });
});

describe('what CONTRIBUTING tells a developer to type', () => {
  it.each([
    ['npx jest libs/features/src/domain', /Test Suites: +\d+ passed/],
    ["npx jest libs/features/src/domain -t 'every combination'", /skipped, 1 passed/],
    ['npx tsc -b libs/features', /^(?!.*error)/],
  ])('works: %s', async (command, says) => {
    expect(await type('CONTRIBUTING.md', command)).toMatch(says);
  });

  it('works: npx nest start api --watch --no-shell', async () => {
    const port = String(await anyFreePort());
    const command = 'npx nest start api --watch --no-shell';
    const own = { cwd: copyOfTheApi(), env: { PORT: port } };
    await end(await begin('CONTRIBUTING.md', command, `http://127.0.0.1:${port}/health/ready`, own));
  });
});

/** Where it can be compiled anew: other tests start processes of what is built here. */
function copyOfTheApi(): string {
  const copy = join(folder, 'repository');
  const filter = (from: string) => !['dist', 'node_modules'].includes(basename(from));
  cpSync(join(root, 'apps/api'), join(copy, 'apps/api'), { recursive: true, filter });
  for (const name of ['node_modules', 'libs', ...readdirSync(root).filter((each) => each.endsWith('.json'))])
    symlinkSync(join(root, name), join(copy, name));
  return copy;
}
