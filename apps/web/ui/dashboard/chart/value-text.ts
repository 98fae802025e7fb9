import { scoreOf } from '../series-text';
import type { DayChartProps } from './series';

/** A value in words of its unit. */
export const valueText: Readonly<Record<DayChartProps['unit'], (value: number | null) => string>> = {
  count: (value) => (value ?? 0).toLocaleString('en-GB'),
  score: (value) => (value === null ? 'nothing found' : scoreOf(value)),
};
