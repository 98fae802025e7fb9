import { inventory, type InventoryEntry } from '@gatehouse/api/configuration';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { mkdtempSync, readFileSync, rmSync, writeFileSync, existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseEnv } from 'node:util';
import { runConsole } from '../run-console.js';
import { CancelledError, type Asking } from './asking.js';
import { setupCommandWith } from './setup-command.js';

const url = 'postgres://gatehouse:s3cret@db.test:5432/gatehouse';

const nameIn = (message: string) => /\(([A-Z_]+)\)/.exec(message)?.[1];

/** The first steps have a spec of their own. */
const goOn = () => Promise.resolve();

/** Somebody who answers by the variable's name, takes what is offered otherwise, and is told what will not do. */
class Person implements Asking {
  readonly asked: string[] = [];
  readonly told: string[] = [];

  constructor(
    private readonly answers: Readonly<Record<string, readonly string[]>>,
    private readonly agrees = true,
  ) {}

  ask: Asking['ask'] = ({ message, why, initial = '', problemOf }) => {
    const name = nameIn(message) ?? '';
    this.asked.push(name);
    this.told.push(message, why, initial);
    for (const answer of this.answers[name] ?? [initial]) {
      if (answer === 'ctrl-c') return Promise.reject(new CancelledError());
      const problem = problemOf(answer);
      if (problem === undefined) return Promise.resolve(answer);
      this.told.push(problem);
    }
    return Promise.reject(new CancelledError());
  };
  confirm: Asking['confirm'] = ({ message, why = '', initial }) => {
    const name = nameIn(message);
    this.told.push(message, why);
    if (name === undefined) return Promise.resolve(this.agrees);
    this.asked.push(name);
    const [answer = String(initial)] = this.answers[name] ?? [];
    return Promise.resolve(answer === 'true');
  };
  choose: Asking['choose'] = (_, [first]) => Promise.resolve((first as NonNullable<typeof first>).value);
  heading = (title: string) => void this.told.push(title);
}

describe('setup', () => {
  let folder: string;
  let said: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'gatehouse-setup-'));
    said = '';
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const path = () => join(folder, '.env');
  const written = () => parseEnv(readFileSync(path(), 'utf8'));
  const setup = (asking: Asking, words: readonly string[], isInteractive = true) => {
    const hear = (text: string) => void (said += text);
    const terminal = { env: {}, folder, isInteractive, out: hear, err: hear };
    return runConsole(['setup', ...words], terminal, [(each) => setupCommandWith(each, asking, goOn)]);
  };
  const unattended = (...words: readonly string[]) =>
    setup(new Person({}), ['--non-interactive', ...words], false);

  it('asks for what production needs and writes it, its own secret too, without showing any', async () => {
    const person = new Person({ DATABASE_URL: [url], ENABLE_BILLING: ['true'] });
    expect(await setup(person, [])).toBe(0);
    const { SESSION_SECRET: secret, ...rest } = written();
    expect(rest).toMatchObject({
      NODE_ENV: 'production',
      SEED_DEMO: 'false',
      DATABASE_URL: url,
      ENABLE_BILLING: 'true',
    });
    expect(secret).toMatch(/^[\w-]{64}$/);
    for (const text of [said, person.told.join()]) {
      expect(text).not.toContain('s3cret');
      expect(text).not.toContain(secret);
    }
    expect(said).toContain('npm run api');
  });

  it('asks for what a feature needs only where it is open', async () => {
    const shut = new Person({ DATABASE_URL: [url] });
    await setup(shut, ['--profile', 'production']);
    expect(shut.asked).not.toEqual(expect.arrayContaining(['ENABLE_BILLING_STREAM']));
    expect(shut.asked).not.toContain('HITL_MAX_REQUESTS');
    const open = new Person({
      DATABASE_URL: [url],
      ENABLE_BILLING: ['true'],
      ENABLE_HITL: ['true'],
      ENABLE_INGESTION: ['true'],
    });
    await setup(open, ['--profile', 'production']);
    expect(open.asked).toEqual(
      expect.arrayContaining(['ENABLE_BILLING_STREAM', 'HITL_MAX_REQUESTS', 'INGESTION_SOURCE_HOSTS']),
    );
  });

  it('has a question for every gate of the catalogue, with what it is', async () => {
    const gates = inventory().filter((each) => each.class === 'product gate');
    const person = new Person(Object.fromEntries(gates.map(({ name }) => [name, ['true']])));
    await setup(person, ['--profile', 'demo']);
    for (const { name, prompt } of gates)
      expect([person.asked, person.told]).toEqual([
        expect.arrayContaining([name]),
        expect.arrayContaining([prompt?.why]),
      ]);
  });

  it('asks yes or no where that is the answer, and offers what fits what was answered before', async () => {
    writeFileSync(path(), 'ENABLE_HITL=1\nENABLE_BILLING=yes\n');
    const person = new Person({ DATABASE_URL: [url], PORT: ['4100'] });
    expect(await setup(person, ['--profile', 'production'])).toBe(0);
    expect(written()).toMatchObject({
      ...{ ENABLE_HITL: 'true', ENABLE_BILLING: 'false', ENABLE_INGESTION: 'false' },
      ...{ DATABASE_NOTIFY: 'true', TRUST_PROXY: 'loopback', API_URL: 'http://127.0.0.1:4100' },
    });
  });

  it('asks again, saying what is expected and never what was typed', async () => {
    const person = new Person({ PORT: ['80 80', '99999', '8080'], DATABASE_URL: ['', 'mysql://h/x', url] });
    expect(await setup(person, ['--profile', 'staging'])).toBe(0);
    expect(person.told).toEqual(
      expect.arrayContaining([
        'PORT: expected a port from 0 to 65535',
        'DATABASE_URL: expected a postgres:// URL',
      ]),
    );
    expect(person.told.join()).not.toMatch(/80 80|mysql/);
    expect(written()).toMatchObject({ PORT: '8080', DATABASE_URL: url });
  });

  it('asks again for what does not go together', async () => {
    const issuer = ['http://id.test', 'https://id.test'];
    let asked = 0;
    const person = new Person({
      DATABASE_URL: [url],
      AUTH_AUDIENCE: ['api'],
      AUTH_JWKS_URL: ['https://id.test/keys'],
    });
    const ask = person.ask;
    person.ask = (question) =>
      question.message.includes('(AUTH_ISSUER)') ? Promise.resolve(issuer[asked++] ?? '') : ask(question);
    expect(await setup(person, ['--profile', 'production'])).toBe(0);
    expect(written()).toMatchObject({ AUTH_ISSUER: 'https://id.test' });
    expect(person.told.join()).toContain('AUTH_ISSUER: expected an https:// URL');
  });

  it.each([
    ['leaves', new Person({ REDIS_URL: ['ctrl-c'], DATABASE_URL: [url] }), 1],
    ['does not agree', new Person({ DATABASE_URL: [url] }, false), 1],
  ])('writes nothing where the person %s', async (_, person, code) => {
    expect(await setup(person, ['--profile', 'production'])).toBe(code);
    expect([existsSync(path()), said]).toEqual([
      false,
      expect.stringContaining('Cancelled. Nothing was written.'),
    ]);
  });

  it('says so where nobody can be asked', async () => {
    expect(await setup(new Person({}), ['--profile', 'production'], false)).toBe(2);
    expect(said).toMatch(/^Nobody can be asked here.*--non-interactive/);
  });

  it('keeps what is there: comments, unknown variables, secrets; and a second time changes nothing', async () => {
    const held = `# ours\nUNKNOWN=1 # kept\nSESSION_SECRET='correct horse battery staple 0123'\nPORT=1\nPORT=4001\n`;
    writeFileSync(path(), held);
    expect(await unattended('--set', `DATABASE_URL=${url}`, '--set', 'PORT=4002')).toBe(0);
    expect(readFileSync(path(), 'utf8')).toContain(held.replace('PORT=1\nPORT=4001', 'PORT=4002'));
    expect(said).toContain('~ PORT=4002 (was 4001)');
    said = '';
    expect(await unattended()).toBe(0);
    expect(said).toContain('Nothing changes.');
  });

  it.each([
    ['JSON', JSON.stringify({ DATABASE_URL: url, ENABLE_HITL: true, HITL_MAX_REQUESTS: 7 })],
    ['lines', `DATABASE_URL=${url}\nENABLE_HITL=true\nHITL_MAX_REQUESTS=7\n`],
  ])('takes answers from a file: %s', async (_, text) => {
    writeFileSync(join(folder, 'answers'), text);
    expect(await unattended('--profile', 'production', '--answers-file', 'answers')).toBe(0);
    expect(written()).toMatchObject({ DATABASE_URL: url, ENABLE_HITL: 'true', HITL_MAX_REQUESTS: '7' });
  });

  it('shows what it would do and does nothing, when it is only tried', async () => {
    expect(await unattended('--dry-run', '--set', `DATABASE_URL=${url}`)).toBe(0);
    expect([existsSync(path()), said]).toEqual([
      false,
      expect.stringMatching(/\+ DATABASE_URL=\(secret\)[^]*Nothing was written/),
    ]);
  });

  it.each([
    ['a variable that there is not', ['--set', 'ENABLE_BILING=true'], /ENABLE_BILING is no variable/],
    ['a variable of tests', ['--set', 'TEST_FAULTS=full'], /TEST_FAULTS is no variable/],
    ['a value that cannot be read', ['--set', 'PORT=hunter2'], /PORT: expected a port/],
    ['nothing where production needs something', [], /DATABASE_URL: expected/],
    [
      'a secret of one letter',
      ['--set', `DATABASE_URL=${url}`, '--set', `SESSION_SECRET=${'x'.repeat(40)}`],
      /SESSION_SECRET: expected/,
    ],
    ['a profile that there is not', ['--profile', 'prod'], /Allowed choices/],
    ['an answer without a name', ['--set', 'PORT'], /expected NAME=value/],
  ])('refuses %s, by name, and writes nothing', async (_, words, reason) => {
    expect(await unattended(...words)).toBe(2);
    expect([existsSync(path()), said]).toEqual([false, expect.stringMatching(reason)]);
    expect(said).not.toContain('hunter2');
  });

  it.each([
    ['a feature that there is not', { name: 'Acme', entitlements: { biling: true } }, /Did you mean billing/],
    [
      'an entitlement that is neither',
      { name: 'Acme', entitlements: { billing: 'yes' } },
      /billing: expected true/,
    ],
    ['a tenant without a name', { entitlements: {} }, /tenant.name: expected/],
    ['what a tenant has not', { name: 'Acme', plan: 'hunter2' }, /tenant.plan: expected/],
    ['a tenant that is a text', 'hunter2', /tenant: expected an object/],
  ])('refuses %s in the answers, and writes nothing', async (_, tenant, reason) => {
    writeFileSync(join(folder, 'answers'), JSON.stringify({ DATABASE_URL: url, tenant }));
    const as = ['--email', 'you@example.com', '--password-stdin'];
    expect(await unattended('--answers-file', 'answers', ...as)).toBe(2);
    expect([existsSync(path()), said]).toEqual([false, expect.stringMatching(reason)]);
    expect(said).not.toContain('hunter2');
  });

  it('is told who makes the tenant of its answers, or writes nothing', async () => {
    writeFileSync(join(folder, 'answers'), JSON.stringify({ DATABASE_URL: url, tenant: { name: 'Acme' } }));
    expect(await unattended('--answers-file', 'answers')).toBe(2);
    expect([existsSync(path()), said]).toEqual([false, expect.stringContaining('--email')]);
  });

  const texts = inventory()
    .filter(({ type }: InventoryEntry) => type === 'text' || type === 'folder')
    .map(({ name }) => name);
  it.each(['a\nb=1', 'a # b', `it's "x"`, '$(id)', 'a\\nb', 'é😀', 'x'.repeat(200)])(
    'writes a hostile answer as it was given: %j',
    async (hostile) => {
      const value = hostile.padEnd(40, '-+=0123456789abcdefgh');
      for (const name of texts) {
        rmSync(path(), { force: true });
        expect(await unattended('--profile', 'demo', '--set', `${name}=${value}`, ...audience(name))).toBe(0);
        expect([name, written()[name]]).toEqual([name, value]);
      }
    },
  );

  /** An audience needs the two that belong to it. */
  const audience = (name: string) =>
    name === 'AUTH_AUDIENCE'
      ? ['--set', 'AUTH_ISSUER=https://id.test', '--set', 'AUTH_JWKS_URL=https://id.test/k']
      : [];

  it('refuses an answer of 10 KB where it is no answer', async () => {
    for (const { name } of inventory().filter(
      (each) => each.class === 'product gate' || each.type === 'port',
    ))
      expect(await unattended('--profile', 'demo', '--set', `${name}=${'1'.repeat(10_240)}`)).toBe(2);
    expect([existsSync(path()), said.length < 5_000]).toEqual([false, true]);
  });
});
