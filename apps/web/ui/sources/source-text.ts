import type { Source } from '@gatehouse/contracts';
import type { Tone } from '../parts/badge';
import type { Times } from '../time';

/** How the last read of a source went, in a word. */
export const stateOf = ({ lastOutcome }: Source): { readonly name: string; readonly tone: Tone } => {
  if (lastOutcome === null) return { name: 'Not read yet', tone: 'plain' };
  return lastOutcome === 'read' ? { name: 'Read', tone: 'good' } : { name: 'Cannot be read', tone: 'bad' };
};

const counted = (count: number, one: string): string => `${count} ${one}${count === 1 ? '' : 's'}`;

/** The same in a sentence: what came of it, or why nothing did. */
export const outcomeOf = ({ lastAt, lastOutcome, items, refused }: Source, { momentOf }: Times): string => {
  if (lastAt === null || lastOutcome === null) return 'It is read as soon as there is time.';
  if (lastOutcome !== 'read') return `${lastOutcome}. Tried ${momentOf(lastAt)}.`;
  const unfit = refused ? `; ${counted(refused, 'item')} could not be taken` : '';
  return `${counted(items ?? 0, 'document')}${unfit}. Read ${momentOf(lastAt)}.`;
};

/** When it is read next; nothing where that is any moment. */
export const nextOf = ({ lastAt, nextAt }: Source, { momentOf }: Times): string | undefined =>
  lastAt === null ? undefined : `Next: ${momentOf(nextAt)}`;
