import { setImmediate } from 'node:timers/promises';
import { eld } from 'eld/extrasmall';

/** What is found out about a text. */
export interface Analysis {
  /** ISO 639-1; null: nobody can say. */
  readonly language: string | null;
  readonly words: number;
  /** How Postgres' text search is to read it. */
  readonly searchConfiguration: string;
}

/** More of a text makes no language likelier. */
const telling = 5_000;

/** Of the languages that every supported Postgres can stem. */
export const searchConfigurations: ReadonlyMap<string, string> = new Map([
  ['ar', 'arabic'],
  ['da', 'danish'],
  ['de', 'german'],
  ['en', 'english'],
  ['es', 'spanish'],
  ['fi', 'finnish'],
  ['fr', 'french'],
  ['hu', 'hungarian'],
  ['it', 'italian'],
  ['nl', 'dutch'],
  ['no', 'norwegian'],
  ['pt', 'portuguese'],
  ['ro', 'romanian'],
  ['ru', 'russian'],
  ['sv', 'swedish'],
  ['tr', 'turkish'],
]);

/**
 * Finds out a text's language and counts its words, as its language has them. Lets others have their turn meanwhile: a
 * long text takes some tenths of a second.
 */
export async function analyse(text: string): Promise<Analysis> {
  const found = eld.detect(text.slice(0, telling));
  const language = found.isReliable() ? found.language : null;
  const searchConfiguration = searchConfigurations.get(language ?? '') ?? 'simple';
  return { language, words: await countWords(text, language), searchConfiguration };
}

/** Of some hundred characters each, and cut between words where there is a space: of a long one it takes minutes. */
const piece = /[^]{1,256}(?=\s|$)|[^]{1,256}/gu;

const piecesATurn = 20;

async function countWords(text: string, language: string | null): Promise<number> {
  const segmenter = new Intl.Segmenter(language ?? 'und', { granularity: 'word' });
  let [words, pieces] = [0, 0];
  for (const [part] of text.matchAll(piece)) {
    for (const { isWordLike } of segmenter.segment(part)) if (isWordLike) words += 1;
    pieces += 1;
    if (pieces % piecesATurn === 0) await setImmediate();
  }
  return words;
}
