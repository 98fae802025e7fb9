import { profiles, type Profile } from '@gatehouse/api/configuration';
import { Command, Option } from 'commander';
import type { Terminal } from '../terminal.js';
import { answersFrom, answersIn } from './answers-file.js';
import type { Asking } from './asking.js';
import { clackAsking } from './clack-asking.js';
import { setUp } from './set-up.js';
import { resolve } from 'node:path';

interface Options {
  readonly profile?: Profile;
  readonly file: string;
  readonly answersFile?: string;
  readonly set: readonly string[];
  readonly nonInteractive?: true;
  readonly dryRun?: true;
}

/** `gatehouse setup`: asks for what Gatehouse needs to know, and writes it into `.env`. */
export const setupCommand = (terminal: Terminal): Command => setupCommandWith(terminal, clackAsking);

/** The same with somebody else who answers. */
export function setupCommandWith(terminal: Terminal, asking: Asking): Command {
  return new Command('setup')
    .description('Asks for what Gatehouse needs to know, and writes it into .env.')
    .addOption(new Option('--profile <profile>', 'what it is for').choices(profiles))
    .option('--file <file>', 'the file to write', '.env')
    .option('--non-interactive', 'asks nothing; what is not answered keeps its value or its default')
    .option('--answers-file <file>', 'answers, as JSON or as lines of NAME=value')
    .option('--set <NAME=value>', 'one answer; may be repeated', (each, all: string[]) => [...all, each], [])
    .option('--dry-run', 'shows what would change, and writes nothing')
    .action(async ({ profile, file, answersFile, set, nonInteractive, dryRun }: Options) => {
      const at = (path: string) => resolve(terminal.folder, path);
      const answers = new Map([...(answersFile ? answersIn(at(answersFile)) : []), ...answersFrom(set)]);
      const isAsked = !nonInteractive;
      await setUp({
        terminal,
        path: at(file),
        profile,
        answers,
        asking: isAsked ? asking : undefined,
        isDryRun: !!dryRun,
      });
    });
}
