// what moves the cursor, recolours, hides or reorders text: controls, marks of direction, what has no width, halves of characters
const unsafe = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;

const code = (character: string) => (character.codePointAt(0) ?? 0).toString(16);

/** Somebody else's text as one line that a terminal can only show: what would command it is spelt out, as in `\u{1b}`. */
export function safeText(text: string): string {
  return text.replace(unsafe, (character) => `\\u{${code(character)}}`);
}

/** JSON for scripts, as safe to look at as `safeText`; whoever parses it gets the text as it is. */
export function safeJson(value: unknown): string {
  const escaped = (character: string) =>
    character === '\n'
      ? character
      : [...Array(character.length).keys()]
          .map((index) => `\\u${character.charCodeAt(index).toString(16).padStart(4, '0')}`)
          .join('');
  return JSON.stringify(value, null, 2).replace(unsafe, escaped);
}
