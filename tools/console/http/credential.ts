import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { valueOf } from '../../start/environment.js';
import { ConsoleError } from '../console-error.js';
import { exitCode } from '../exit-code.js';
import type { Terminal } from '../terminal.js';
import { askEmail, askPassword, readPassword } from './password.js';

/** How whoever types says who they are. A secret is never on the command line, where every process can read it. */
export interface CredentialOptions {
  readonly keyFile?: string;
  readonly email?: string;
  readonly passwordStdin?: true;
}

/** A service key, or an operator's sign-in for this one command. */
export type Credential =
  | { readonly kind: 'key'; readonly key: string }
  | { readonly kind: 'sign-in'; readonly email: string; readonly password: string };

/** What to do without one. */
export const waysIn =
  'Set GATEHOUSE_KEY to a platform service key (made by: gatehouse keys create --name …), name a file that holds one ' +
  'with --key-file, or sign in as an operator with --email (and --password-stdin in a script).';

/** What was typed goes before what the environment holds. @throws ConsoleError `usage` where there is none */
export async function credentialOf(terminal: Terminal, options: CredentialOptions): Promise<Credential> {
  const key = keyOf(terminal, options);
  if (key !== undefined) return { kind: 'key', key };
  if (options.email === undefined && !terminal.isInteractive)
    throw new ConsoleError(`This needs a credential. ${waysIn}`, exitCode.usage);
  const email = options.email ?? (await askEmail());
  const canAsk = options.passwordStdin ?? terminal.isInteractive;
  if (!canAsk)
    throw new ConsoleError(
      '--email: nobody can be asked for the password here. Pipe it in with --password-stdin.',
      exitCode.usage,
    );
  return {
    kind: 'sign-in',
    email,
    password: await (options.passwordStdin ? readPassword(terminal) : askPassword()),
  };
}

/** The key that was given, if one was. @throws ConsoleError `usage` for what can be none; it is not repeated */
export function keyOf(terminal: Terminal, { keyFile, email }: CredentialOptions): string | undefined {
  if (keyFile !== undefined) return keyIn(terminal, keyFile, '--key-file');
  const key = email === undefined ? valueOf(terminal.env, 'GATEHOUSE_KEY') : undefined;
  return key === undefined ? undefined : checked(key, 'GATEHOUSE_KEY');
}

/** The key that a file holds. @throws ConsoleError `usage` naming the option that named the file */
export function keyIn(terminal: Terminal, file: string, option: string): string {
  return checked(readKey(resolve(terminal.folder, file), option), option);
}

function readKey(file: string, option: string): string {
  try {
    return readFileSync(file, 'utf8').trim();
  } catch (cause) {
    const code = (cause as NodeJS.ErrnoException).code ?? 'unknown error';
    throw new ConsoleError(`${option}: ${file} cannot be read (${code}).`, exitCode.usage, { cause });
  }
}

function checked(key: string, where: string): string {
  if (/^[\x21-\x7e]{1,8192}$/.test(key)) return key;
  throw new ConsoleError(`${where}: expected a service key, which is one word.`, exitCode.usage);
}
