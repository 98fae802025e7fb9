import { ConsoleError } from '../console-error.js';
import { exitCode } from '../exit-code.js';
import { withSession, type AskOptions } from '../http/api-command.js';
import { keyIn, keyOf } from '../http/credential.js';
import type { Session } from '../http/sign-in.js';
import type { Terminal } from '../terminal.js';
import { callerOf, serviceOf, type Caller } from './caller.js';
import { examine, skip, type Finding, type Probe } from './finding.js';
import { credentialHint, operatorProbes } from './operator-probes.js';
import { wayProbes, type Ways } from './way-probes.js';

export interface CallerOptions extends AskOptions {
  readonly tenantKeyFile?: string;
}

/** Looks at what needs a credential, or says what was not looked at for want of one. */
export async function examineAsCaller(
  terminal: Terminal,
  options: CallerOptions,
  ways: Ways,
): Promise<readonly Finding[]> {
  const service = serviceIn(terminal, options);
  const nobody = () => examine([unseen, ...wayProbes(ways, undefined, service)]);
  if (options.email === undefined && keyOf(terminal, options) === undefined) return nobody();
  try {
    return await withSession(terminal, options, async (session) => {
      const caller = await callerOf(session);
      return examine([...instancesOf(session, caller), ...wayProbes(ways, caller, service)]);
    });
  } catch (error) {
    if (!(error instanceof ConsoleError) || error.exitCode === exitCode.usage) throw error;
    const fix = 'See what is said of the API, and check the credential.';
    return [{ probe: 'instances', state: 'fail', says: error.message, fix }, ...(await nobody()).slice(1)];
  }
}

const unseen: Probe = {
  name: 'instances',
  fix: credentialHint,
  look: () => Promise.resolve(skip('Not looked at: that needs a platform credential.', credentialHint)),
};

const instancesOf = ({ api }: Session, { isOfTenant }: Caller) =>
  isOfTenant ? [unseen] : operatorProbes(api);

function serviceIn(terminal: Terminal, { tenantKeyFile: file }: CallerOptions): Caller | undefined {
  return file === undefined ? undefined : serviceOf(keyIn(terminal, file, '--tenant-key-file'));
}
