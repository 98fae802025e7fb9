import { createHash } from 'node:crypto';
import { unstorable } from '../../../http/index.js';
import { newDocumentSchema, type NewDocument } from '../../documents/document.schemas.js';
import { itemSchema, type Item } from './feed.schemas.js';
import { textOfHtml } from './text-of-html.js';

const longestId = 160;
const longestTitle = 300;

/** An item as a document, as if it had been sent; undefined: it is unfit to be one. */
export async function documentOf(raw: unknown, url: string): Promise<NewDocument | undefined> {
  const item = itemSchema.safeParse(raw);
  if (!item.success) return undefined;
  const text = (await textOf(item.data)) ?? '';
  const document = newDocumentSchema.safeParse({
    externalId: externalIdOf(item.data.id, url),
    title: titleOf(item.data, text),
    text,
  });
  if (!document.success || Object.values(document.data).some((value) => unstorable.test(value)))
    return undefined;
  return document.data;
}

async function textOf({ content_text: plain, content_html: html }: Item): Promise<string | undefined> {
  if (plain?.trim()) return plain;
  return html ? textOfHtml(html) : undefined;
}

/** The first line, where there is no title. One that is too long is cut, between characters. */
function titleOf({ title }: Item, text: string): string {
  const [line = ''] = (title?.trim() || text.trim()).split(/[\r\n]/, 1);
  return line
    .replaceAll('\t', ' ')
    .slice(0, longestTitle)
    .replace(/[\ud800-\udbff]$/, '');
}

/** Of the feed's URL, so that the same feed under another name, or added again, has the same documents. */
function externalIdOf(id: string, url: string): string {
  return `${digestOf(url).slice(0, 16)}:${id.length > longestId ? digestOf(id) : id}`;
}

const digestOf = (text: string) => createHash('sha256').update(text).digest('hex');
