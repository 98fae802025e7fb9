import { inventory } from '@gatehouse/api/configuration';
import { readFileSync } from 'node:fs';
import { parseEnv } from 'node:util';
import { ConsoleError } from '../console-error.js';
import { exitCode } from '../exit-code.js';
import { firstTenantOf, type FirstTenant } from './first-steps/first-tenant.js';

const refusal = (sentence: string) => new ConsoleError(sentence, exitCode.usage);

/** What an answers file says. */
export interface Answers {
  readonly variables: ReadonlyMap<string, string>;
  readonly tenant?: FirstTenant;
}

/**
 * Answers from a file, JSON (in which `tenant` may name the first one) or written like `.env`.
 *
 * @throws ConsoleError, with names and never with values
 */
export function answersIn(path: string): Answers {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (cause) {
    throw new ConsoleError(`${path} cannot be read.`, exitCode.unreachable, { cause });
  }
  const isJson = text.trimStart().startsWith('{');
  const { tenant, ...rest } = isJson ? membersOf(text, path) : { ...parseEnv(text), tenant: undefined };
  const variables = new Map(Object.entries(rest).map(([name, value]) => [known(name), textOf(name, value)]));
  return tenant === undefined ? { variables } : { variables, tenant: firstTenantOf(tenant) };
}

/** Answers from the command line, each `NAME=value`. */
export function answersFrom(settings: readonly string[]): ReadonlyMap<string, string> {
  return new Map(
    settings.map((setting) => {
      const at = setting.indexOf('=');
      if (at < 1) throw refusal('--set: expected NAME=value');
      return [known(setting.slice(0, at)), setting.slice(at + 1)];
    }),
  );
}

function membersOf(text: string, path: string): Readonly<Record<string, unknown>> {
  try {
    return JSON.parse(text) as Record<string, unknown>;
  } catch (cause) {
    // what the parser says shows a part of the text
    throw new ConsoleError(`${path}: expected JSON or lines of NAME=value`, exitCode.usage, { cause });
  }
}

function textOf(name: string, value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean' || typeof value === 'number') return String(value);
  throw refusal(`${name}: expected a text, a number, true or false`);
}

function known(name: string): string {
  const entry = inventory().find((each) => each.name === name);
  if (entry && entry.class !== 'test-only') return name;
  throw refusal(`${name} is no variable of Gatehouse. They are listed by: gatehouse inventory`);
}
