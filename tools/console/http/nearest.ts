/** The word that differs from the one typed in the fewest letters, if it is near enough to be meant. */
export function nearest(typed: string, words: readonly string[]): string | undefined {
  if (typed.length > 64) return undefined;
  const ranked = words
    .map((word) => ({ word, distance: distance(typed.toLowerCase(), word) }))
    .sort((one, other) => one.distance - other.distance);
  const [best] = ranked;
  return best && best.distance <= Math.max(2, best.word.length / 3) ? best.word : undefined;
}

/** In how many single letters two words differ (Levenshtein). */
function distance(one: string, other: string): number {
  let row = [...Array(other.length + 1).keys()];
  for (const [index, letter] of one.split('').entries()) {
    const next = [index + 1];
    for (let at = 1; at <= other.length; at += 1) {
      const change = (row[at - 1] ?? 0) + (letter === other[at - 1] ? 0 : 1);
      next.push(Math.min(change, (row[at] ?? 0) + 1, (next[at - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[other.length] ?? 0;
}
