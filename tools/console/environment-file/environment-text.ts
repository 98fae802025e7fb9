import { parseEnv } from 'node:util';
import { assignment, UnwritableValueError } from './quoted.js';

/** Where an assignment stands in the text, from the start of its line to the end of its last one. */
interface Span {
  readonly name: string;
  readonly from: number;
  readonly to: number;
}

/**
 * The text of an `.env` with these variables set; comments, order and all other lines stay as they are. A variable that
 * stands in it several times keeps the last place, which is the one that holds: an old secret must not stay behind.
 *
 * @throws UnwritableValueError when a value cannot be written, or the text is such that changing it would change something else
 */
export function withVariables(text: string, changes: ReadonlyMap<string, string>): string {
  let changed = text;
  for (const [name, value] of changes) changed = withVariable(changed, name, assignment(name, value));
  refuseSideEffects(text, changed, changes);
  return changed;
}

function withVariable(text: string, name: string, line: string): string {
  const spans = spansIn(text).filter((each) => each.name === name);
  const last = spans.pop();
  if (!last) return `${text}${text === '' || text.endsWith('\n') ? '' : '\n'}${line}\n`;
  const replaced = text.slice(0, last.from) + line + text.slice(last.to);
  return spans.reduceRight(
    (rest, { from, to }) => rest.slice(0, from) + rest.slice(rest[to] === '\n' ? to + 1 : to),
    replaced,
  );
}

/** Assignments as Node finds them: a value in quotes goes on over lines until its quote comes again. */
function spansIn(text: string): readonly Span[] {
  const spans: Span[] = [];
  for (let from = 0; from < text.length;) {
    const lineEnd = endOfLine(text, from);
    const [whole, name] = assigned.exec(text.slice(from, lineEnd)) ?? [];
    const to = whole === undefined ? lineEnd : endOfValue(text, from + whole.length, lineEnd);
    if (name !== undefined) spans.push({ name, from, to });
    from = to + 1;
  }
  return spans;
}

const assigned = /^[ \t]*(?:export[ \t]+)?([^\s#=]+)[ \t]*=[ \t]*/;

function endOfLine(text: string, from: number): number {
  const at = text.indexOf('\n', from);
  return at < 0 ? text.length : at;
}

function endOfValue(text: string, begin: number, lineEnd: number): number {
  const quote = text[begin];
  const close = quote && '\'"`'.includes(quote) ? text.indexOf(quote, begin + 1) : -1;
  return close < 0 ? lineEnd : endOfLine(text, close);
}

/** Node's own reader has the last word: what was not to change reads as before. */
function refuseSideEffects(before: string, after: string, changes: ReadonlyMap<string, string>): void {
  const expected = { ...parseEnv(before), ...Object.fromEntries(changes) };
  const read = parseEnv(after);
  const wrong = [...new Set([...Object.keys(expected), ...Object.keys(read)])].find(
    (name) => expected[name] !== read[name],
  );
  if (wrong !== undefined)
    throw new UnwritableValueError(
      wrong,
      'the file is written such that this would change with it: mend the lines before it first',
    );
}
