import { Command } from 'commander';
import type { Terminal } from '../terminal.js';
import type { Api, ApiOptions } from './api.js';
import { apiUrl } from './api-url.js';
import type { CredentialOptions } from './credential.js';
import { openSession, type Session } from './sign-in.js';

/** What every command that asks the API can be told. */
export interface AskOptions extends CredentialOptions {
  readonly url?: string;
  readonly json?: true;
}

/** A command that asks the API, with the options for where it is, as whom, and how the answer is printed. */
export function apiCommand(name: string): Command {
  return withCredential(withUrl(new Command(name))).option('--json', 'print JSON, for scripts');
}

export function withUrl(command: Command): Command {
  return command.option('--url <url>', 'where the API is; else API_URL, else http://127.0.0.1:4000');
}

export function withCredential(command: Command): Command {
  return command
    .option('--key-file <file>', 'a file with a service key; else GATEHOUSE_KEY')
    .option('--email <address>', 'sign in as this operator for this command')
    .option('--password-stdin', 'read the password from standard input');
}

/**
 * Asks the API as whoever types, and leaves it again.
 *
 * @param timeoutMs how long one whole answer may take
 */
export function withApi<Result>(
  terminal: Terminal,
  options: AskOptions,
  work: (api: Api) => Promise<Result>,
  timeoutMs?: number,
): Promise<Result> {
  return withSession(terminal, options, ({ api }) => work(api), timeoutMs);
}

/** The same, for whoever asks in other ways as well. */
export async function withSession<Result>(
  terminal: Terminal,
  options: AskOptions,
  work: (session: Session) => Promise<Result>,
  timeoutMs?: number,
): Promise<Result> {
  const url = apiUrl(terminal, options.url);
  const where: ApiOptions = { url, ...(timeoutMs !== undefined && { timeoutMs }) };
  const session = await openSession(terminal, where, options);
  try {
    return await work(session);
  } finally {
    await session.end();
  }
}
