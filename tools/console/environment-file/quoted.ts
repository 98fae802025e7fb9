import { parseEnv } from 'node:util';

/** What `.env` cannot say. Holds the variable's name, never its value. */
export class UnwritableValueError extends Error {
  readonly code = 'unwritable_value';

  constructor(
    readonly variable: string,
    why: string,
  ) {
    super(`${variable}: ${why}`);
  }
}

/**
 * One line of `.env`, `NAME=value`, from which Node reads exactly this value. The value is quoted only where it has to be.
 *
 * @throws UnwritableValueError for what no quoting can say: carriage returns, NUL, half a character, or what every kind of quotes
 *   would change
 */
export function assignment(name: string, value: string): string {
  // Node drops carriage returns from the whole file, and no environment holds a NUL
  if (/[\r\0]/.test(value))
    throw new UnwritableValueError(name, 'a carriage return or NUL cannot be written');
  if (/\p{Surrogate}/u.test(value))
    throw new UnwritableValueError(name, 'half a character cannot be written');
  const line = spellings(value).map((spelling) => `${name}=${spelling}`);
  const found = line.find((each) => isReadAs(each, name, value));
  if (found !== undefined) return found;
  throw new UnwritableValueError(
    name,
    'cannot be quoted: it has \' and `, and also " or a backslash before n',
  );
}

/** Plain first, for people; the single quote before the others, because nothing is special inside. */
const spellings = (value: string): readonly string[] => [
  ...(/^[\w.:/@,+=%~?&;()[\]{}!*^<>|-]*$/.test(value) ? [value] : []),
  ...["'", '`', '"'].map((quote) => `${quote}${value}${quote}`),
  value,
];

/** Asks Node's own reader, with neighbours that an open quote would swallow. */
function isReadAs(line: string, name: string, value: string): boolean {
  const read = parseEnv(`BEFORE=1\n${line}\nAFTER='2'\n`);
  return (
    Object.keys(read).length === 3 && read['BEFORE'] === '1' && read['AFTER'] === '2' && read[name] === value
  );
}
