import type { House } from './house.js';

/** Two places that disagree: where to look, what is said there, and what to do. */
export interface Drift {
  readonly comparison: string;
  /** `path:line`, from the repository's root. */
  readonly at: string;
  readonly says: string;
  readonly fix: string;
}

export type Found = Omit<Drift, 'comparison'>;

/** Two places that say the same, and how to see that they do not. */
export interface Comparison {
  readonly name: string;
  readonly find: (house: House) => readonly Found[];
}

/** Everything in which the house disagrees with itself. */
export const findDrift = (comparisons: readonly Comparison[], house: House): readonly Drift[] =>
  comparisons.flatMap(({ name, find }) => find(house).map((found) => ({ comparison: name, ...found })));

/** The first line of the file with this text, as `path:line`; line 1 where there is none, for it is missing there. */
export function placeOf({ texts }: House, path: string, text: string): string {
  const line = (texts.get(path) ?? '').split('\n').findIndex((each) => each.includes(text));
  return `${path}:${Math.max(line, 0) + 1}`;
}

/** What is in one list and not in the other, both ways, as findings. */
export function compareLists(lists: {
  readonly left: readonly string[];
  readonly right: readonly string[];
  readonly onlyLeft: (item: string) => Found;
  readonly onlyRight: (item: string) => Found;
}): readonly Found[] {
  const [left, right] = [new Set(lists.left), new Set(lists.right)];
  return [
    ...[...left].filter((item) => !right.has(item)).map(lists.onlyLeft),
    ...[...right].filter((item) => !left.has(item)).map(lists.onlyRight),
  ];
}
