import { setImmediate } from 'node:timers/promises';
import { Parser } from 'htmlparser2';

/** Deeper than any text: what it takes to read grows with the depth. */
const deepest = 200;

const charactersATurn = 16_384;

const silent: ReadonlySet<string> = new Set(['script', 'style', 'template', 'head', 'noscript']);

// prettier-ignore
const blocks: ReadonlySet<string> = new Set([
  'address', 'article', 'aside', 'blockquote', 'br', 'dd', 'div', 'dl', 'dt', 'figcaption', 'figure', 'footer', 'h1',
  'h2', 'h3', 'h4', 'h5', 'h6', 'header', 'hr', 'li', 'main', 'nav', 'ol', 'p', 'pre', 'section', 'table', 'td', 'th',
  'tr', 'ul',
]);

/**
 * What people read of HTML: its text without its tags, scripts and styles, a line a block. Others have their turn
 * meanwhile.
 *
 * @returns undefined: it is nested deeper than any text
 */
export async function textOfHtml(html: string): Promise<string | undefined> {
  const reader = new TextReader();
  const parser = new Parser(reader);
  for (let from = 0; from < html.length && !reader.isTooDeep; from += charactersATurn) {
    parser.write(html.slice(from, from + charactersATurn));
    await setImmediate();
  }
  if (reader.isTooDeep) return undefined;
  parser.end();
  return reader.text();
}

class TextReader {
  private readonly parts: string[] = [];
  private depth = 0;
  private silence = 0;

  get isTooDeep(): boolean {
    return this.depth > deepest;
  }

  onopentagname(name: string): void {
    this.depth += 1;
    if (silent.has(name)) this.silence += 1;
    this.breakAt(name);
  }

  onclosetag(name: string): void {
    this.depth -= 1;
    if (silent.has(name)) this.silence -= 1;
    this.breakAt(name);
  }

  ontext(text: string): void {
    if (this.silence === 0) this.parts.push(text.replaceAll(/\s+/g, ' '));
  }

  text(): string {
    const text = this.parts
      .join('')
      .replaceAll(/ {2,}/g, ' ')
      .replaceAll(/ ?\n ?/g, '\n');
    return text.replaceAll(/\n{3,}/g, '\n\n').trim();
  }

  private breakAt(name: string): void {
    if (blocks.has(name)) this.parts.push('\n');
  }
}
