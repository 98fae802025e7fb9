import { decodeUtf8 } from '../../../http/index.js';
import type { NewDocument } from '../../documents/document.schemas.js';
import { documentOf } from './document-of-item.js';
import { feedSchema, itemTimeSchema } from './feed.schemas.js';
import { UnreadableFeedError } from './unreadable-feed.error.js';

/** What of a feed can be taken in. */
export interface Reading {
  /** Each external id once. */
  readonly documents: readonly NewDocument[];
  /** How many items cannot be. */
  readonly refused: number;
}

/** How many items are read, the newest. */
const mostItems = 100;

/**
 * Reads a JSON Feed: its newest items, each by itself. One that is unfit is refused alone, and so is one whose id another
 * has.
 *
 * @param url where the feed is: other feeds' items may have the same ids
 * @throws UnreadableFeedError
 */
export async function readFeed(bytes: Uint8Array, url: string): Promise<Reading> {
  const newest = newestOf(itemsIn(bytes));
  const documents = new Map<string, NewDocument>();
  for (const item of newest) {
    const document = await documentOf(item, url);
    if (document && !documents.has(document.externalId)) documents.set(document.externalId, document);
  }
  return { documents: [...documents.values()], refused: newest.length - documents.size };
}

function itemsIn(bytes: Uint8Array): readonly unknown[] {
  const feed = feedSchema.safeParse(jsonIn(bytes));
  if (!feed.success) throw new UnreadableFeedError('It is no JSON Feed 1.1');
  return feed.data.items;
}

function jsonIn(bytes: Uint8Array): unknown {
  try {
    // what is not UTF-8 is no JSON either
    return JSON.parse(decodeUtf8(bytes) ?? '') as unknown;
  } catch (cause) {
    throw new UnreadableFeedError('It is no JSON', { cause });
  }
}

/** In the feed's own order where the times are the same, or none are said. */
function newestOf(items: readonly unknown[]): readonly unknown[] {
  return items
    .map((item) => ({ item, time: itemTimeSchema.parse(item) }))
    .sort((one, other) => (one.time === other.time ? 0 : other.time - one.time))
    .slice(0, mostItems)
    .map(({ item }) => item);
}
