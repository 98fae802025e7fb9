import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parseEnv } from 'node:util';
import { withVariables } from './environment-text.js';
import { assignment, UnwritableValueError } from './quoted.js';

const nasty = [
  ...[
    '',
    ' ',
    ' lead',
    'trail ',
    '#',
    'a#b',
    'a # b',
    '"',
    "'",
    '`',
    '\\',
    '\\n',
    '$(id)',
    '${HOME}',
    'a\nb',
  ],
  ...['\n', "it's", 'say "x"', '"\'', `"'\``, `a"'\`b`, 'A=1', '\nEVIL=1\n', "'\nEVIL=1\n'", 'é😀', '\u2028'],
  ...['x'.repeat(10_240), '=', 'export X=1', '\t', 'a\\"b', '"\\n"', "'#", `'#"`, `\`'"#`, '`\n\'"'],
];
const pieces = fc.oneof(
  fc.constantFrom(...nasty),
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.stringMatching(/^[ #'"`\\n\n$()=A-Z]{0,12}$/),
);
const values = fc.array(pieces, { maxLength: 4 }).map((parts) => parts.join(''));

describe('an assignment', () => {
  it.each(nasty.filter((value) => !/^[^]*'[^]*"[^]*#|`\n'"|`'"#/.test(value)))(
    'reads as it was answered: %j',
    (value) => {
      expect(parseEnv(`${assignment('NAME', value)}\n`)).toEqual({ NAME: value });
    },
  );

  it('reads as it was answered, whatever was answered, or is refused by name', () => {
    let written = 0;
    fc.assert(
      fc.property(values, (value) => {
        try {
          const text = `A=a\n${assignment('NAME', value)}\n# c\nZ='z'\n`;
          expect(parseEnv(text)).toEqual({ A: 'a', NAME: value, Z: 'z' });
          written += 1;
        } catch (error) {
          if (!(error instanceof UnwritableValueError)) throw error;
          expect(error.message).toMatch(/^NAME: (a carriage|half a|cannot be)/);
          expect(/[\r\0]|\p{Surrogate}/u.test(value) || (value.includes("'") && value.includes('`'))).toBe(
            true,
          );
        }
      }),
      { numRuns: 2_000 },
    );
    expect(written).toBeGreaterThan(1_000);
  });
});

const held = `# ours
A=1   # one
  export B = "two
lines" # after
UNKNOWN='kept # as it is'
A=3

C=\`x\`
`;

describe('the text of an environment', () => {
  it('keeps comments, order and what it does not know', () => {
    const changed = withVariables(
      held,
      new Map([
        ['B', 'b'],
        ['NEW', 'n n'],
      ]),
    );
    expect(changed).toBe(held.replace(/ {2}export B[^]*after/, 'B=b') + `NEW='n n'\n`);
  });

  it('sets a variable that stands there twice once, where it held', () => {
    expect(withVariables(held, new Map([['A', '4']]))).toBe(
      held.replace('A=1   # one\n', '').replace('A=3', 'A=4'),
    );
  });

  it('takes a file without a last line break', () => {
    expect(withVariables('A=1', new Map([['B', '2']]))).toBe('A=1\nB=2\n');
    expect(withVariables('A=1', new Map([['A', '2']]))).toBe('A=2');
  });

  it('takes nothing in hand where a change would spill over', () => {
    const open = `A="open\nB=1\n`;
    expect(() => withVariables(open, new Map([['C', '"']]))).toThrow(UnwritableValueError);
  });

  it('changes what was to change and nothing else, in whatever text', () => {
    const lines = fc.oneof(
      fc.constantFrom(
        '# c',
        '',
        'A=1',
        'B="x\ny"',
        "C='#'",
        'D=`q`',
        'export E=1',
        'junk',
        ' F = f # c',
        'G=',
      ),
      fc.tuple(fc.constantFrom('A', 'B', 'H'), values).map(([name, value]) => `${name}=${value}`),
    );
    const texts = fc.array(lines, { maxLength: 8 }).map((all) => all.join('\n'));
    const changes = fc.dictionary(fc.constantFrom('A', 'B', 'C', 'NEW'), values, { maxKeys: 3 });
    let changed = 0;
    fc.assert(
      fc.property(texts, changes, (text, set) => {
        try {
          const after = withVariables(text, new Map(Object.entries(set)));
          expect(parseEnv(after)).toEqual({ ...parseEnv(text), ...set });
          changed += 1;
        } catch (error) {
          if (!(error instanceof UnwritableValueError)) throw error;
        }
      }),
      { numRuns: 1_000 },
    );
    expect(changed).toBeGreaterThan(400);
  });
});
