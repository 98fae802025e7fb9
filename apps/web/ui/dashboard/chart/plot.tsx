import {
  Bar,
  CartesianGrid,
  ComposedChart,
  Line,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts';
import { shortCalendarDay } from '../calendar-day';
import { valueText } from './value-text';
import { DayTooltip } from './day-tooltip';
import type { DayChartProps, Series } from './series';
import { colourOf, dashesOf } from './shapes';

const tick = { fill: 'var(--quiet)', fontSize: 12 };
const still = { isAnimationActive: false } as const;

const domains = { score: [0, 1], count: [0, 'auto'] } as const;

/** The day, and each series by its place. */
const rowOf = (day: string, place: number, series: readonly Series[]) => ({
  day,
  ...Object.fromEntries(series.map(({ values }, key) => [key, values[place] ?? null])),
});

/** The library looks for a series among a chart's children, so this gives elements and is no component. */
const drawn = ({ shape }: Series, place: number) =>
  shape === 'bars' ? (
    <Bar key={place} dataKey={place} fill={colourOf.bars} radius={[3, 3, 0, 0]} maxBarSize={28} {...still} />
  ) : (
    <Line
      key={place}
      dataKey={place}
      stroke={colourOf[shape]}
      strokeWidth={2}
      strokeDasharray={dashesOf(shape) ?? ''}
      dot={{ r: 2, fill: colourOf[shape], strokeDasharray: '' }}
      {...still}
    />
  );

/** A chart as wide and as high as there is room. The arrow keys go from day to day. */
const Plot = ({ title, days, series, unit }: DayChartProps) => {
  const rows = days.map((day, place) => rowOf(day, place, series));
  return (
    <ResponsiveContainer width="100%" height="100%">
      <ComposedChart data={rows} title={title} margin={{ top: 8, right: 16, bottom: 0, left: 0 }}>
        <CartesianGrid vertical={false} stroke="var(--line)" />
        <XAxis
          dataKey="day"
          tickFormatter={shortCalendarDay}
          minTickGap={20}
          height={24}
          tickLine={false}
          stroke="var(--edge)"
          tick={tick}
        />
        <YAxis
          domain={domains[unit]}
          allowDecimals={unit === 'score'}
          width={36}
          tickLine={false}
          axisLine={false}
          tick={tick}
        />
        <Tooltip
          {...still}
          cursor={{ fill: 'var(--sunken)', stroke: 'var(--edge)' }}
          content={({ active, label }) => {
            const place = days.indexOf(String(label));
            if (!active || place < 0) return null;
            return <DayTooltip day={String(label)} {...{ place, series }} say={valueText[unit]} />;
          }}
        />
        {series.map(drawn)}
      </ComposedChart>
    </ResponsiveContainer>
  );
};

export default Plot;
