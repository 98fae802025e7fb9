import type { NewDocument } from '@gatehouse/contracts';

/** What one request may carry, with room for what is around the documents. */
const mostBytes = 1_000_000;

const bytesOf = (document: NewDocument): number =>
  new TextEncoder().encode(JSON.stringify(document)).byteLength + 1;

/** The documents in their order, in as few requests as they fit in. */
export const portionsOf = (documents: readonly NewDocument[]): readonly (readonly NewDocument[])[] => {
  const portions: NewDocument[][] = [];
  let room = 0;
  for (const document of documents) {
    const bytes = bytesOf(document);
    const last = portions.at(-1);
    if (last && bytes <= room) last.push(document);
    else {
      portions.push([document]);
      room = mostBytes;
    }
    room -= bytes;
  }
  return portions;
};
