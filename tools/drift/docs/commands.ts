import type { Comparison, Found } from '../comparison.js';
import type { House } from '../house.js';
import { executes, executions, runAgainstTheProduct } from './executions.js';
import { type DocLine, docLines } from './markdown.js';

/** One thing that a document tells its reader to type. */
interface Command {
  readonly at: string;
  readonly path: string;
  readonly text: string;
}

const forDevelopers = /^(README|CONTRIBUTING)\.md$|^docs\/|^libs\/[^/]+\/README\.md$/;

/** What documents tell people to type is executed somewhere: by the test that types it, or by what the table names. */
export const commandsComparison: Comparison = {
  name: 'docs and what executes their commands',
  find: (house) => [
    ...commandsIn(house).flatMap((command) => problemOf(command, house)),
    ...executions
      .filter(({ by, contains }) => !executes(by) || !house.texts.get(by)?.includes(contains))
      .map(({ command, by, contains }) => ({
        at: `${by}:1`,
        says: executes(by)
          ? `${command} is said to be executed here, and ${contains} is not to be found`
          : `${command} is said to be executed here, and this is neither a test nor a script`,
        fix: 'Say in tools/drift/docs/executions.ts what executes it.',
      })),
  ],
};

function problemOf({ at, path, text }: Command, { texts }: House): readonly Found[] {
  const isRun = texts.get(runAgainstTheProduct)?.includes(`'${path}'`) && /\bcurl |^node -e /.test(text);
  if (isRun || executions.some(({ command }) => command === text)) return [];
  const fix = `Name ${path} in ${runAgainstTheProduct}, or what executes it in tools/drift/docs/executions.ts.`;
  return [{ at, says: `nothing executes \`${text}\``, fix }];
}

/** Each command by itself, without its comment and the variables before it, and with the lines that continue it. */
function commandsIn(house: House): readonly Command[] {
  const lines = docLines(house).filter(({ path, fence }) => fence === 'sh' && forDevelopers.test(path));
  return joined(lines).flatMap(({ at, path, text }) =>
    text
      .replace(/\s+# .*$/, '')
      .split(' && ')
      .map((each) => each.trim().replace(/^([A-Z][A-Z0-9_]*=\S+ )+/, ''))
      .filter((each) => each !== '' && !each.startsWith('#'))
      .map((each) => ({ at, path, text: each })),
  );
}

function joined(lines: readonly DocLine[]): readonly DocLine[] {
  const whole: DocLine[] = [];
  let before: DocLine | undefined;
  for (const line of lines) {
    const text: string = before ? `${before.text} ${line.text.trim()}` : line.text;
    const command: DocLine = { ...(before ?? line), text: text.replace(/\\$/, '').trimEnd() };
    before = text.endsWith('\\') ? command : undefined;
    if (before === undefined) whole.push(command);
  }
  return whole;
}
