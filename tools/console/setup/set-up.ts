import { inventory, type Profile } from '@gatehouse/api/configuration';
import { ConsoleError } from '../console-error.js';
import { EnvironmentFile } from '../environment-file/environment-file.js';
import { exitCode } from '../exit-code.js';
import type { Terminal } from '../terminal.js';
import { CancelledError, type Asking } from './asking.js';
import { differenceOf } from './difference.js';
import { Draft } from './draft.js';
import { interview } from './interview.js';
import { nextSteps } from './next-steps.js';
import { problemsIn } from './problems.js';

export interface Setup {
  readonly terminal: Terminal;
  readonly path: string;
  readonly profile: Profile | undefined;
  readonly answers: ReadonlyMap<string, string>;
  /** Undefined: nobody is asked. */
  readonly asking: Asking | undefined;
  readonly isDryRun: boolean;
  /** What is done once the file is there. */
  readonly goOn: (written: Written) => Promise<void>;
}

/** A file that is there. */
export interface Written {
  readonly path: string;
  readonly profile: Profile;
  /** Where the API will be, as far as the file says. */
  readonly url: string;
}

/**
 * From answers to a file that Gatehouse starts with. Either all of it is written or nothing.
 *
 * @throws ConsoleError when answers do not do, nobody can be asked, somebody leaves, or the file cannot be written
 */
export async function setUp({
  terminal,
  path,
  answers,
  asking,
  isDryRun,
  goOn,
  ...given
}: Setup): Promise<void> {
  if (asking && !terminal.isInteractive)
    throw usage(
      'Nobody can be asked here: this is no terminal. Use --non-interactive, with --answers-file or --set.',
    );
  const file = EnvironmentFile.read(path);
  const profile = given.profile ?? (asking ? await asking.choose('What is it for?', purposes) : 'production');
  const draft = new Draft(profile, file.variables);
  take(answers, draft);
  if (asking) await interview(draft, asking, new Set(answers.keys()));
  else refuseProblems(draft);
  // before anybody agrees to it: what cannot be written is said now
  file.textWith(draft.changes);
  terminal.out(
    `${file.isNew ? 'A new file' : 'Changes in'} ${path}:\n${differenceOf(file.variables, draft.changes)}\n`,
  );
  if (isDryRun) {
    terminal.out('Nothing was written.\n');
    return;
  }
  if (asking && draft.changes.size > 0 && !(await asking.confirm(agreement))) throw new CancelledError();
  if (draft.changes.size > 0) file.save(draft.changes);
  terminal.out(`${path} is as Gatehouse needs it. Only you can read it.\n\n${nextSteps(profile, path)}`);
  await goOn({ path, profile, url: urlOf(draft) });
}

const urlOf = (draft: Draft) =>
  draft.valueOf('API_URL') || `http://127.0.0.1:${draft.valueOf('PORT') || '4000'}`;

const agreement = { message: 'Write this?', initial: true };

const usage = (sentence: string) => new ConsoleError(sentence, exitCode.usage);

const purposes = [
  { value: 'production', hint: 'for customers: refuses weak secrets and demo data' },
  { value: 'staging', hint: 'like production, for trying things out' },
  { value: 'demo', hint: 'a look at the product on this machine, with demo data' },
] as const;

function take(answers: ReadonlyMap<string, string>, draft: Draft): void {
  const entries = inventory().filter(({ name }) => answers.has(name));
  const problems = entries.flatMap((entry) => draft.problemOf(entry, answers.get(entry.name) ?? '') ?? []);
  if (problems.length > 0) throw refused(problems);
  for (const { name } of entries) draft.set(name, answers.get(name) ?? '');
}

function refuseProblems(draft: Draft): void {
  draft.generateSecrets();
  const problems = problemsIn(draft);
  if (problems.length > 0) throw refused(problems);
}

function refused(problems: readonly string[]): ConsoleError {
  return usage(
    `These answers do not do, and nothing was written:\n${problems.map((each) => `  ${each}`).join('\n')}`,
  );
}
