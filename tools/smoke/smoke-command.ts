import { Command } from 'commander';
import { ConsoleError } from '../console/console-error.js';
import { exitCode } from '../console/exit-code.js';
import { withApi, withCredential, withUrl, type AskOptions } from '../console/http/api-command.js';
import { apiUrl } from '../console/http/api-url.js';
import { keyOf } from '../console/http/credential.js';
import { safeJson, safeText } from '../console/http/safe-text.js';
import type { Terminal } from '../console/terminal.js';
import { askingAt } from './asking.js';
import { lookAt, type Check, type Outcome } from './check.js';
import { openChecks } from './open-checks.js';
import { operatorChecks } from './operator-checks.js';
import { Trial } from './trial.js';

interface SmokeOptions extends AskOptions {
  readonly full?: true;
}

/** `gatehouse smoke`, `npm run smoke`: whether a running installation keeps what is promised. */
export function smokeCommand(terminal: Terminal): Command {
  return withCredential(withUrl(new Command('smoke')))
    .description(
      'Ask a running installation for what it promises: read-only, or --full with a tenant of its own.',
    )
    .option('--full', 'also create a tenant, grant it a feature and revoke it; as an operator')
    .option('--json', 'print JSON, for scripts')
    .action(async (options: SmokeOptions) => {
      const outcomes = await outcomesOf(terminal, options);
      const broken = outcomes.filter(({ kept }) => !kept).length;
      if (options.json) terminal.out(`${safeJson({ outcomes })}\n`);
      else terminal.out(`${outcomes.length - broken} of ${outcomes.length} promises kept.\n`);
      if (broken > 0) throw new ConsoleError(`${broken} broken.`, exitCode.no);
    });
}

async function outcomesOf(terminal: Terminal, options: SmokeOptions): Promise<readonly Outcome[]> {
  const ask = askingAt(apiUrl(terminal, options.url));
  await ask('/health/live').catch((cause: unknown) => {
    throw new ConsoleError((cause as Error).message, exitCode.unreachable, { cause });
  });
  const tell = options.json ? () => undefined : (outcome: Outcome) => terminal.out(line(outcome));
  const look = (checks: readonly Check[]) => lookAt(checks, tell);
  const open = await look(openChecks(ask));
  if (!hasCredential(terminal, options)) {
    terminal.err('Without a credential (GATEHOUSE_KEY, --email) the rest is not looked at.\n');
    return open;
  }
  const signedIn = await withApi(terminal, options, async (api) => {
    const read = await look(operatorChecks(api));
    if (!options.full) return read;
    const trial = new Trial(api, ask);
    const tried = await look(trial.checks).finally(async () => {
      const stays = await trial.end();
      if (stays !== undefined) terminal.err(`${safeText(stays)}\n`);
    });
    return [...read, ...tried];
  });
  return [...open, ...signedIn];
}

/** What is asked for in full cannot be left out in silence. */
function hasCredential(terminal: Terminal, options: SmokeOptions): boolean {
  return options.full ?? (options.email !== undefined || keyOf(terminal, options) !== undefined);
}

function line({ check, kept, ms, says }: Outcome): string {
  const why = says === undefined ? '' : `\n      ${safeText(says)}`;
  return `${kept ? '✓' : '✗'} ${check} (${ms} ms)${why}\n`;
}
