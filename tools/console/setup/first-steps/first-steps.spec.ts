import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseEnv } from 'node:util';
import { query } from '../../../postgres/connect.js';
import { startApis, type RunningApis } from '../../../smoke/running-api.fixture.js';
import { typed } from '../../http/typed.fixture.js';
import { CancelledError, type Asking } from '../asking.js';
import { firstSteps } from './first-steps.js';

// a product of its own, on machines that may be busy
jest.setTimeout(120_000);

const folder = mkdtempSync(join(tmpdir(), 'gatehouse-first-steps-'));
const password = 'a password of the tests';
let apis: RunningApis;

/** With every gate open but the dashboard's, and nobody in it. */
beforeAll(async () => {
  apis = await startApis(2, { SEED_DEMO: 'false' });
  const secret = 'a-secret-of-the-tests-0123456789-abcdef';
  writeFileSync(join(folder, '.env'), `DATABASE_URL=${apis.databaseUrl}\nSESSION_SECRET=${secret}\n`);
});
afterAll(async () => {
  await apis.stop();
  rmSync(folder, { recursive: true });
});

const api = () => apis.urls[0] ?? '';

/** Somebody who answers by what is asked, each answer once but the last; Enter to the rest. */
class Person implements Asking {
  readonly asked: string[] = [];

  constructor(private readonly answers: Record<string, string[]>) {}

  ask: Asking['ask'] = ({ message, initial = '', problemOf }) => {
    const answer = this.answerTo(message) ?? initial;
    const problem = problemOf(answer);
    return problem === undefined
      ? Promise.resolve(answer)
      : Promise.reject(new Error(`${message} ${problem}`));
  };
  confirm: Asking['confirm'] = ({ message, initial }) => {
    const answer = this.answerTo(message);
    if (answer === 'ctrl-c') return Promise.reject(new CancelledError());
    return Promise.resolve(answer === undefined ? initial : answer === 'yes');
  };
  choose: Asking['choose'] = () => Promise.reject(new Error('Nobody asks for a choice'));
  heading = () => undefined;

  private answerTo(message: string): string | undefined {
    this.asked.push(message);
    const all = Object.entries(this.answers).find(([words]) => message.includes(words))?.[1] ?? [];
    return all.length > 1 ? all.shift() : all[0];
  }
}

async function take(person: Person): Promise<string> {
  let said = '';
  const hear = (text: string) => void (said += text);
  const terminal = { env: {}, folder, isInteractive: true, out: hear, err: hear };
  await firstSteps({ terminal, asking: person, path: join(folder, '.env'), url: 'http://127.0.0.1:1' });
  return said;
}

const held = () =>
  query(
    apis.databaseUrl,
    'SELECT feature, enabled FROM client_features JOIN tenants ON id = client_id WHERE name = $1 ORDER BY feature',
    ['Acme'],
  );

it('lead from a file to an operator, a tenant with what it shall have, and its admin', async () => {
  const person = new Person({
    'e-mail address': ['first@example.com', 'admin@acme.test'],
    'Their name': ['A new user'],
    'Their password': [password],
    'Once more': [password],
    'Where is the API': ['http://127.0.0.1:1', api()],
    'tenant’s name': ['Acme'],
    '(billing)': ['no'],
    '(hitl)': ['yes'],
    '(ingestion)': ['yes'],
  });
  const said = await take(person);
  expect(said).toMatch(
    /127.0.0.1:1 cannot be asked[^]*Created the tenant Acme[^]*Would change[^]*confirmed by 2 of 2/,
  );
  expect(said).not.toContain(password);
  expect(person.asked.join()).toContain('Try again?');
  // nobody is asked for what has no effect: below what they shall not have, or behind a gate that is shut
  expect(person.asked.join()).not.toMatch(/billing_stream|beta-dashboard/);
  expect(await held()).toEqual(
    expect.arrayContaining([
      { feature: 'hitl', enabled: true },
      { feature: 'ingestion', enabled: true },
    ]),
  );
  const people = await query(apis.databaseUrl, 'SELECT email, role FROM users ORDER BY email');
  expect(people).toEqual([
    { email: 'admin@acme.test', role: 'admin' },
    { email: 'first@example.com', role: 'operator' },
  ]);
});

it('say why a step failed, and go on: nobody is made twice, and a wrong password can be typed again', async () => {
  const said = await take(
    new Person({
      'Make the first operator': ['yes'],
      'e-mail address': ['first@example.com'],
      'E-mail address': ['first@example.com'],
      'Their name': ['A new user'],
      'Their password': [password, 'not this one', password],
      'Once more': [password],
      'Where is the API': [api()],
      'tenant’s name': ['acme'],
      'Make somebody': ['no'],
    }),
  );
  expect(said).toMatch(
    /Nobody was created[^]*invalid_credentials[^]*There is the tenant Acme[^]*Nothing to change/,
  );
});

it('are left by who leaves, and by who says no to each', async () => {
  const left = await take(new Person({ 'Make the first operator': ['ctrl-c'] }));
  expect(left).toMatch(/^The environment is written.*later/);
  expect(await take(new Person({ Make: ['no'] }))).toBe('');
});

const answers = (entitlements: object) => {
  const variables = parseEnv(readFileSync(join(folder, '.env'), 'utf8'));
  writeFileSync(
    join(folder, 'answers.json'),
    JSON.stringify({ ...variables, tenant: { name: 'Acme', entitlements } }),
  );
  const words = ['setup', '--non-interactive', '--profile', 'staging', '--answers-file', 'answers.json'];
  return [...words, '--email', 'first@example.com', '--password-stdin'];
};
it('are taken from an answers file where nobody can be asked, with a warning of what has no effect, and once', async () => {
  const words = [...answers({ ingestion: false, 'beta-dashboard': true }), '--url', api()];
  const setUp = () => typed(words, { folder, piped: `${password}\n` });
  expect(await setUp()).toMatchObject({
    code: 0,
    said: expect.stringMatching(
      /Turns off: ingestion[^]*Mind: .*ENABLE_BETA_DASHBOARD is shut[^]*confirmed by 2 of 2/,
    ),
  });
  expect(await held()).toEqual(expect.arrayContaining([{ feature: 'ingestion', enabled: false }]));
  expect(await setUp()).toMatchObject({ code: 0, said: expect.stringContaining('Nothing to change') });
});

it('wait for an API that does not run yet: the environment is written, and the command to give again is said', async () => {
  const words = [...answers({ hitl: true }), '--file', 'other.env', '--url', 'http://127.0.0.1:1'];
  expect(await typed(words, { folder, piped: `${password}\n` })).toMatchObject({
    code: 3,
    warned: expect.stringContaining('again once the API runs'),
  });
  expect(readFileSync(join(folder, 'other.env'), 'utf8')).toContain('DATABASE_URL=');
});
