import { marks } from './ranking.js';
import type { ScoredDocument } from './scoring.schemas.js';

/** An excerpt in parts, so that nobody has to tell marks from markup. */
export function excerptParts(marked: string): ScoredDocument['excerpt'] {
  const [first = '', ...others] = marked.split(marks.from);
  const rest = others.flatMap((part) => {
    const [match = '', after = ''] = part.split(marks.to);
    return [
      { text: match, isMatch: true },
      { text: after, isMatch: false },
    ];
  });
  return [{ text: first, isMatch: false }, ...rest].filter(({ text }) => text !== '');
}
