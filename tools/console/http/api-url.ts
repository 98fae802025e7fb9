import { readEnvironment, valueOf } from '../../start/environment.js';
import { ConsoleError } from '../console-error.js';
import { exitCode } from '../exit-code.js';
import type { Terminal } from '../terminal.js';

/** What this process' environment says, over the `.env` of the folder in which the command was typed. */
export function environmentOf(terminal: Terminal): Readonly<Record<string, string | undefined>> {
  try {
    return readEnvironment(terminal.folder, terminal.env).env;
  } catch (cause) {
    const code = (cause as NodeJS.ErrnoException).code ?? 'unknown error';
    throw new ConsoleError(`The .env of ${terminal.folder} cannot be read (${code}).`, exitCode.unreachable, {
      cause,
    });
  }
}

/**
 * Where the API is: what was typed, or API_URL, or this machine. Without a slash at the end.
 *
 * @throws ConsoleError `usage` for what is no URL of a server; a password in it is not repeated
 */
export function apiUrl(terminal: Terminal, typed: string | undefined): string {
  const said = typed ?? valueOf(environmentOf(terminal), 'API_URL') ?? 'http://127.0.0.1:4000';
  return serverUrl(said, typed === undefined ? 'API_URL' : '--url');
}

/** @throws ConsoleError `usage` naming where it was said */
export function serverUrl(said: string, where: string): string {
  const url = URL.canParse(said) ? new URL(said) : undefined;
  const isServer = url && /^https?:$/.test(url.protocol) && url.username === '' && url.password === '';
  if (!isServer || url.search !== '' || url.hash !== '')
    throw new ConsoleError(
      `${where}: expected an http:// or https:// URL without a user, a query or a fragment.`,
      exitCode.usage,
    );
  return url.href.replace(/\/+$/, '');
}
