import { calendarDay } from './calendar-day';

/** How something that is counted is called: "document was processed", "documents were processed". */
export interface Counted {
  readonly one: string;
  readonly many: string;
}

interface Counts {
  /** `YYYY-MM-DD` */
  readonly days: readonly string[];
  /** One for each of `days`. */
  readonly values: readonly number[];
}

export const sumOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);

const numberOf = (value: number): string => value.toLocaleString('en-GB');

/** When it was most: a day where there is one, else only how many. */
const peakOf = ({ days, values }: Counts): string => {
  const most = Math.max(...values);
  const [first, ...others] = days.filter((_, place) => values[place] === most);
  return first !== undefined && others.length === 0
    ? `most on ${calendarDay(first)}: ${numberOf(most)}`
    : `at most ${numberOf(most)} a day`;
};

/** "12 documents were processed in 30 days, most on 14 Nov 2026: 5." */
export const countsText = (counts: Counts, { one, many }: Counted): string => {
  const sum = sumOf(counts.values);
  const within = `in ${counts.days.length} days`;
  if (sum === 0) return `No ${many} ${within}.`;
  if (sum === 1) return `1 ${one} ${within}, on ${calendarDay(counts.days[counts.values.indexOf(1)] ?? '')}.`;
  return `${numberOf(sum)} ${many} ${within}, ${peakOf(counts)}.`;
};

/** "0.84": a score, from 0 to 1. */
export const scoreOf = (score: number): string => score.toFixed(2);

/** "Each day’s mean of the best scores was between 0.41 on 3 Nov 2026 and 0.84 on 14 Nov 2026." */
export const scoresText = (days: readonly string[], scores: readonly (number | null)[]): string => {
  const found = days.flatMap((day, place) => {
    const score = scores[place] ?? null;
    return score === null ? [] : [{ day, score }];
  });
  const [first, ...others] = found.toSorted((one, other) => one.score - other.score);
  const last = others.at(-1);
  if (first === undefined) return `Nothing was found in ${days.length} days.`;
  const from = `${scoreOf(first.score)} on ${calendarDay(first.day)}`;
  if (last === undefined) return `Something was found on one day; the mean of the best scores was ${from}.`;
  return `A day’s mean of the best scores was between ${from} and ${scoreOf(last.score)} on ${calendarDay(last.day)}.`;
};
