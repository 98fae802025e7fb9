import { Command } from 'commander';
import { valueOf, type Environment } from '../../start/environment.js';
import { ConsoleError } from '../console-error.js';
import { exitCode } from '../exit-code.js';
import { withCredential, withUrl } from '../http/api-command.js';
import { apiUrl, environmentOf, serverUrl } from '../http/api-url.js';
import { print } from '../http/print.js';
import type { Terminal } from '../terminal.js';
import { examineAsCaller, type CallerOptions } from './caller-probes.js';
import { environmentProbes, unnamed } from './environment-probes.js';
import { examine, type Probe } from './finding.js';
import { findingWords } from './finding-words.js';
import { httpProbes } from './http-probes.js';
import { keySetProbes } from './key-set-probe.js';
import { postgresProbes } from './postgres-probes.js';
import { redisProbe } from './redis-probe.js';
import type { Ways } from './way-probes.js';

interface DoctorOptions extends CallerOptions {
  readonly publicUrl?: string;
}

/** `gatehouse doctor`: what is wrong here, and what to do about it. */
export function doctorCommand(terminal: Terminal): Command {
  return withCredential(withUrl(new Command('doctor')))
    .description('Look at everything that Gatehouse needs, and say what to do about what is wrong.')
    .option('--public-url <url>', 'where the web app is; else this machine and WEB_PORT')
    .option('--tenant-key-file <file>', 'a file with a service key of a tenant, to look at streams as well')
    .option('--json', 'print JSON, for scripts')
    .action(async (options: DoctorOptions) => {
      const findings = [
        ...(await examine(probesOf(terminal, options))),
        ...(await examineAsCaller(terminal, options, waysOf(terminal, options))),
      ];
      print(terminal, options, { findings }, () => findings.map(findingWords).join(''));
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
    ...(database === undefined ? [unnamed.postgres] : postgresProbes(database)),
    redis === undefined ? unnamed.redis : redisProbe(redis),
    ...keySetProbes(env),
    ...httpProbes(waysOf(terminal, options)),
  ];
}

function waysOf(terminal: Terminal, options: DoctorOptions): Ways {
  return { api: apiUrl(terminal, options.url), web: webUrl(environmentOf(terminal), options) };
}

function webUrl(env: Environment, { publicUrl }: DoctorOptions): string {
  const usual = `http://127.0.0.1:${valueOf(env, 'WEB_PORT') ?? '3000'}`;
  return serverUrl(publicUrl ?? usual, publicUrl === undefined ? 'WEB_PORT' : '--public-url');
}
