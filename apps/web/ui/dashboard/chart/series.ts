/** One value a day, as it is drawn. */
export interface Series {
  readonly name: string;
  /** No two in one chart: what tells them apart is the shape, and the colour only repeats it. */
  readonly shape: 'bars' | 'line' | 'dashes';
  /** Null: there is none, which is not 0. */
  readonly values: readonly (number | null)[];
}

export interface DayChartProps {
  readonly title: string;
  /** `YYYY-MM-DD`, oldest first. */
  readonly days: readonly string[];
  readonly series: readonly Series[];
  /** Scores go from 0 to 1; counts as far as there are any. */
  readonly unit: 'count' | 'score';
}
