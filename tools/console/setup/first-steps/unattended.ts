import { ConsoleError } from '../../console-error.js';
import { exitCode } from '../../exit-code.js';
import { serverUrl } from '../../http/api-url.js';
import { readPassword } from '../../http/password.js';
import { signIn } from '../../http/sign-in.js';
import type { Terminal } from '../../terminal.js';
import { entitle, madeTenant } from './entitle.js';
import type { FirstTenant } from './first-tenant.js';

/** Who makes the first tenant, and where, when nobody can be asked. */
export interface UnattendedOptions {
  readonly url?: string;
  readonly email?: string;
  readonly passwordStdin?: true;
}

interface Unattended {
  readonly terminal: Terminal;
  readonly tenant: FirstTenant;
  readonly how: UnattendedOptions;
}

/**
 * How the first tenant of an answers file is made once the environment has been written. Again is safe: what is there
 * already stays.
 *
 * @throws ConsoleError `usage` at once, before anything is written, where it is not said as whom
 */
export function setFirstTenant({ terminal, tenant, how }: Unattended): (url: string) => Promise<void> {
  const { email } = how;
  if (email === undefined || !how.passwordStdin) throw nobody();
  const given = how.url === undefined ? undefined : serverUrl(how.url, '--url');
  return async (url) => {
    const password = await readPassword(terminal);
    const session = await signIn({ url: given ?? url }, { email, password }).catch(notYet);
    try {
      const way = { terminal, api: session.api, agrees: () => Promise.resolve(true) };
      await entitle(way, await madeTenant(way, tenant.name), tenant.entitlements);
    } finally {
      await session.end();
    }
  };
}

const nobody = () =>
  new ConsoleError(
    'The answers name a tenant, which an operator makes: say who, with --email and --password-stdin.',
    exitCode.usage,
  );

function notYet(error: unknown): never {
  if (!(error instanceof ConsoleError)) throw error;
  throw new ConsoleError(
    `${error.message}\nThe environment is written; the tenant is not made yet. Give the same command again once the API runs.`,
    error.exitCode,
    { cause: error },
  );
}
