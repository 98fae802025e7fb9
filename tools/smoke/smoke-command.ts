import { Command } from 'commander';
import { ConsoleError } from '../console/console-error.js';
import { exitCode } from '../console/exit-code.js';
import { withCredential, withSession, withUrl, type AskOptions } from '../console/http/api-command.js';
import { apiUrl } from '../console/http/api-url.js';
import { keyOf } from '../console/http/credential.js';
import { safeJson, safeText } from '../console/http/safe-text.js';
import type { Session } from '../console/http/sign-in.js';
import type { Terminal } from '../console/terminal.js';
import { askingAt, type AskRaw } from './asking.js';
import { lookAt, type Check, type Outcome } from './check.js';
import { openChecks } from './open-checks.js';
import { operatorChecks } from './operator-checks.js';
import { SettingsTrial } from './settings-trial.js';
import { trialFeature } from './trial-feature.js';
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
    .option(
      '--full',
      'as an operator: also grant a feature to a new tenant, and revoke it. As an admin of a tenant: also change its settings, and put them back',
    )
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
  const signedIn = await withSession(terminal, options, async (session) => {
    const trying = { terminal, look, ask, isFull: options.full ?? false };
    const { user } = await session.api.ask((client) => client.GET('/v1/auth/me'));
    return user.role === 'admin' ? asAdmin(trying, session) : asOperator(trying, session);
  });
  return [...open, ...signedIn];
}

interface Trying {
  readonly terminal: Terminal;
  readonly ask: AskRaw;
  readonly isFull: boolean;
  readonly look: (checks: readonly Check[]) => Promise<readonly Outcome[]>;
}

async function asOperator({ terminal, ask, isFull, look }: Trying, { api }: Session) {
  const read = await look(operatorChecks(api));
  if (!isFull) return read;
  const tried = await trialFeature(api);
  if (!tried) {
    terminal.err(
      'No feature that is off unless it is granted has an open gate: granting is not looked at.\n',
    );
    return read;
  }
  const trial = new Trial(api, ask, tried);
  return [...read, ...(await look(trial.checks).finally(async () => sayLeft(terminal, await trial.end())))];
}

async function asAdmin({ terminal, ask, isFull, look }: Trying, { credential }: Session) {
  const trial = new SettingsTrial((path, { headers, ...question } = {}) =>
    ask(path, { ...question, headers: { ...headers, authorization: `Bearer ${credential}` } }),
  );
  const checks = isFull ? [...trial.readOnly, ...trial.full] : trial.readOnly;
  return look(checks).finally(async () => sayLeft(terminal, await trial.end()));
}

function sayLeft(terminal: Terminal, left: string | undefined): void {
  if (left !== undefined) terminal.err(`${safeText(left)}\n`);
}

/** What is asked for in full cannot be left out in silence. */
function hasCredential(terminal: Terminal, options: SmokeOptions): boolean {
  return options.full ?? (options.email !== undefined || keyOf(terminal, options) !== undefined);
}

function line({ check, kept, ms, says }: Outcome): string {
  const why = says === undefined ? '' : `\n      ${safeText(says)}`;
  return `${kept ? '✓' : '✗'} ${check} (${ms} ms)${why}\n`;
}
