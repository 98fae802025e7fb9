import { InvalidJsonError, type JsonIssueCode } from './invalid-json.error.js';

export type JsonValue = null | boolean | number | string | JsonValue[] | { [member: string]: JsonValue };

const deepest = 32;
const forbiddenKeys: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);
const literals: ReadonlyMap<string, JsonValue> = new Map<string, JsonValue>([
  ['true', true],
  ['false', false],
  ['null', null],
]);

const space = /[ \t\n\r]*/y;
const literal = /true|false|null/y;
const number = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
// RFC 8259 §7: control characters must be escaped
const string = /"[^"\\\u0000-\u001f]*(?:\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})[^"\\\u0000-\u001f]*)*"/y;
/** NUL cannot be stored, and a lone surrogate is no character. */
export const unstorable = /\u0000|\p{Surrogate}/u;

/**
 * Reads JSON strictly, in one pass. `JSON.parse` would keep the last of two equal keys, round what a double cannot
 * hold, and go as deep as the text does.
 */
export class JsonReader {
  private at = 0;
  private readonly path: (string | number)[] = [];

  constructor(private readonly text: string) {}

  /** @throws InvalidJsonError with the place and a code. */
  read(): JsonValue {
    const value = this.value();
    this.skip();
    return this.at === this.text.length ? value : this.refuse('invalid_json');
  }

  private value(): JsonValue {
    this.skip();
    const next = this.text[this.at];
    if (next === '{') return this.object();
    if (next === '[') return this.array();
    if (next === '"') return this.string();
    const word = this.take(literal);
    return word === undefined ? this.number() : (literals.get(word) ?? null);
  }

  private object(): JsonValue {
    const members: Record<string, JsonValue> = {};
    this.sequence('}', () => {
      this.skip();
      const key = this.string();
      this.path.push(key);
      if (forbiddenKeys.has(key)) this.refuse('forbidden_key');
      if (Object.hasOwn(members, key)) this.refuse('duplicate_key');
      this.skip();
      this.expect(':');
      members[key] = this.value();
    });
    return members;
  }

  private array(): JsonValue {
    const items: JsonValue[] = [];
    this.sequence(']', () => {
      this.path.push(items.length);
      items.push(this.value());
    });
    return items;
  }

  private sequence(end: string, item: () => void): void {
    if (this.path.length >= deepest) this.refuse('too_deep');
    this.at += 1;
    this.skip();
    if (this.accept(end)) return;
    do {
      item();
      this.path.pop();
      this.skip();
    } while (this.accept(','));
    this.expect(end);
  }

  private string(): string {
    const token = this.take(string) ?? this.refuse('invalid_json');
    const value = token.includes('\\') ? (JSON.parse(token) as string) : token.slice(1, -1);
    return unstorable.test(value) ? this.refuse('invalid_string') : value;
  }

  private number(): number {
    const value = Number(this.take(number) ?? this.refuse('invalid_json'));
    const exact = Number.isFinite(value) && (!Number.isInteger(value) || Number.isSafeInteger(value));
    return exact && !Object.is(value, -0) ? value : this.refuse('invalid_number');
  }

  private skip(): void {
    this.take(space);
  }

  private take(token: RegExp): string | undefined {
    token.lastIndex = this.at;
    const found = token.exec(this.text)?.[0];
    if (found !== undefined) this.at += found.length;
    return found;
  }

  private accept(character: string): boolean {
    if (this.text[this.at] !== character) return false;
    this.at += 1;
    return true;
  }

  private expect(character: string): void {
    if (!this.accept(character)) this.refuse('invalid_json');
  }

  private refuse(code: JsonIssueCode): never {
    throw new InvalidJsonError(code, [...this.path]);
  }
}
