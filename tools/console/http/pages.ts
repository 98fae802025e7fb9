import type { Terminal } from '../terminal.js';

interface Page<Item> {
  readonly items: readonly Item[];
  readonly nextCursor: string | null;
}

/** All of a list, up to a bound. */
export interface Listed<Item> {
  readonly items: readonly Item[];
  /** Whether there are no more. */
  readonly complete: boolean;
}

const mostPerPage = 200;

/** Reads page after page until there are `most`, or no more. */
export async function allPages<Item>(
  most: number,
  read: (query: { readonly limit: number; readonly cursor?: string }) => Promise<Page<Item>>,
): Promise<Listed<Item>> {
  const items: Item[] = [];
  let cursor: string | null | undefined;
  do {
    const limit = Math.min(mostPerPage, most - items.length);
    const page = await read({ limit, ...(cursor && { cursor }) });
    items.push(...page.items);
    cursor = page.nextCursor;
  } while (cursor !== null && items.length < most);
  return { items, complete: cursor === null };
}

/** Says beside the answer that it is not all. */
export function sayIfCut(terminal: Terminal, { items, complete }: Listed<unknown>): void {
  if (!complete) terminal.err(`These are the first ${items.length}; --limit shows more.\n`);
}
