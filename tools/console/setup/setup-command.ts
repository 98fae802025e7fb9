import { profiles, type Profile } from '@gatehouse/api/configuration';
import { Command, Option } from 'commander';
import { resolve } from 'node:path';
import type { Terminal } from '../terminal.js';
import { answersFrom, answersIn } from './answers-file.js';
import type { Asking } from './asking.js';
import { clackAsking } from './clack-asking.js';
import { firstSteps } from './first-steps/first-steps.js';
import { setFirstTenant, type UnattendedOptions } from './first-steps/unattended.js';
import { setUp } from './set-up.js';

interface Options extends UnattendedOptions {
  readonly profile?: Profile;
  readonly file: string;
  readonly answersFile?: string;
  readonly set: readonly string[];
  readonly nonInteractive?: true;
  readonly dryRun?: true;
}

/** `gatehouse setup`: asks for what Gatehouse needs to know, and writes it into `.env`; then, the first steps. */
export const setupCommand = (terminal: Terminal): Command => setupCommandWith(terminal, clackAsking);

/** The same with somebody else who answers. */
export function setupCommandWith(terminal: Terminal, asking: Asking, goOn = firstSteps): Command {
  return new Command('setup')
    .description('Asks for what Gatehouse needs to know, and writes it into .env; then, for the first steps.')
    .addOption(new Option('--profile <profile>', 'what it is for').choices(profiles))
    .option('--file <file>', 'the file to write', '.env')
    .option('--non-interactive', 'asks nothing; what is not answered keeps its value or its default')
    .option('--answers-file <file>', 'answers, as JSON (also the first tenant) or as lines of NAME=value')
    .option('--set <NAME=value>', 'one answer; may be repeated', (each, all: string[]) => [...all, each], [])
    .option('--dry-run', 'shows what would change, and writes nothing')
    .option('--url <url>', 'where the API is that makes the first tenant; else what the file says')
    .option('--email <address>', 'the operator who makes it')
    .option('--password-stdin', 'read their password from standard input')
    .action(async ({ profile, file, answersFile, set, nonInteractive, dryRun, ...how }: Options) => {
      const at = (path: string) => resolve(terminal.folder, path);
      const { variables, tenant } = answersFile ? answersIn(at(answersFile)) : { variables: new Map() };
      const isAsked = !nonInteractive;
      const unattended = tenant && setFirstTenant({ terminal, tenant, how });
      await setUp({
        terminal,
        path: at(file),
        profile,
        answers: new Map([...variables, ...answersFrom(set)]),
        asking: isAsked ? asking : undefined,
        isDryRun: !!dryRun,
        goOn: async ({ path, profile: chosen, url }) => {
          if (unattended) await unattended(url);
          else if (isAsked && chosen !== 'demo') await goOn({ terminal, asking, path, url });
        },
      });
    });
}
