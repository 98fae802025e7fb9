import { Command } from 'commander';
import { valueOf, type Environment } from '../../start/environment.js';
import { ConsoleError } from '../console-error.js';
import { exitCode } from '../exit-code.js';
import { withApi, withCredential, withUrl, type AskOptions } from '../http/api-command.js';
import { apiUrl, environmentOf, serverUrl } from '../http/api-url.js';
import { keyOf } from '../http/credential.js';
import { print } from '../http/print.js';
import { safeText } from '../http/safe-text.js';
import type { Terminal } from '../terminal.js';
import { environmentProbes } from './environment-probes.js';
import { examine, type Finding, type Probe } from './finding.js';
import { httpProbes } from './http-probes.js';
import { keySetProbes } from './key-set-probe.js';
import { operatorProbes } from './operator-probes.js';
import { postgresProbes } from './postgres-probes.js';
import { redisProbe } from './redis-probe.js';

interface DoctorOptions extends AskOptions {
  readonly publicUrl?: string;
}

/** `gatehouse doctor`: what is wrong here, and what to do about it. */
export function doctorCommand(terminal: Terminal): Command {
  return withCredential(withUrl(new Command('doctor')))
    .description('Look at everything that Gatehouse needs, and say what to do about what is wrong.')
    .option('--public-url <url>', 'where the web app is; else this machine and WEB_PORT')
    .option('--json', 'print JSON, for scripts')
    .action(async (options: DoctorOptions) => {
      const findings = [
        ...(await examine(probesOf(terminal, options))),
        ...(await asOperator(terminal, options)),
      ];
      print(terminal, options, { findings }, () => findings.map(words).join(''));
      const failed = findings.filter(({ state }) => state === 'fail').length;
      if (failed > 0) throw new ConsoleError(`${failed} of ${findings.length} failed.`, exitCode.no);
    });
}

function probesOf(terminal: Terminal, options: DoctorOptions): readonly Probe[] {
  const env = environmentOf(terminal);
  const database = valueOf(env, 'DATABASE_URL');
  const redis = valueOf(env, 'REDIS_URL');
  return [
    ...environmentProbes(terminal.folder, env),
    ...(database === undefined ? [] : postgresProbes(database)),
    ...(redis === undefined ? [] : [redisProbe(redis)]),
    ...keySetProbes(env),
    ...httpProbes(apiUrl(terminal, options.url), webUrl(env, options)),
  ];
}

function webUrl(env: Environment, { publicUrl }: DoctorOptions): string {
  const usual = `http://127.0.0.1:${valueOf(env, 'WEB_PORT') ?? '3000'}`;
  return serverUrl(publicUrl ?? usual, publicUrl === undefined ? 'WEB_PORT' : '--public-url');
}

/** What needs a credential is looked at where there is one. */
async function asOperator(terminal: Terminal, options: DoctorOptions): Promise<readonly Finding[]> {
  if (options.email === undefined && keyOf(terminal, options) === undefined) {
    terminal.err('Without a credential (GATEHOUSE_KEY, --email) the instances are not looked at.\n');
    return [];
  }
  try {
    return await withApi(terminal, options, (api) => examine(operatorProbes(api)));
  } catch (error) {
    if (!(error instanceof ConsoleError) || error.exitCode === exitCode.usage) throw error;
    return [{ probe: 'instances', state: 'fail', says: error.message, fix: 'See what is said of the API.' }];
  }
}

function words({ probe, state, says, fix }: Finding): string {
  const way = fix === undefined ? '' : `${' '.repeat(24)}-> ${safeText(fix)}\n`;
  return `${state.padEnd(6)}${probe.padEnd(18)}${safeText(says)}\n${way}`;
}
