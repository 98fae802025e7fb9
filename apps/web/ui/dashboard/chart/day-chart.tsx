import { useId } from 'react';
import { DayTable } from './day-table';
import { LazyPlot } from './lazy-plot';
import type { DayChartProps } from './series';
import { Swatch } from './shapes';

interface Props extends DayChartProps {
  /** The chart in words. */
  readonly summary: string;
}

const Legend = ({ series }: Pick<Props, 'series'>) => (
  <ul className="flex flex-wrap gap-x-4 gap-y-1 text-sm text-quiet">
    {series.map(({ name, shape }) => (
      <li key={name} className="flex items-center gap-2">
        <Swatch shape={shape} />
        {name}
      </li>
    ))}
  </ul>
);

// as high as the chart, so that nothing moves when another range is chosen
const Nothing = () => (
  <div className="grid h-full place-items-center rounded-lg border border-dashed border-line text-sm text-quiet">
    Nothing in these days
  </div>
);

/** A value a day: as a sentence, as a picture, and as a table for whoever wants the numbers. */
export const DayChart = ({ summary, ...chart }: Props) => {
  const heading = useId();
  const isEmpty = chart.series.every(({ values }) => values.every((value) => value === null || value === 0));
  return (
    <section aria-labelledby={heading} className="grid min-w-0 content-start gap-2">
      <h3 id={heading} className="font-medium">
        {chart.title}
      </h3>
      <p className="text-sm text-quiet lg:min-h-10">{summary}</p>
      {chart.series.length > 1 && <Legend series={chart.series} />}
      <div className="mt-1 h-52">{isEmpty ? <Nothing /> : <LazyPlot {...chart} />}</div>
      <DayTable {...chart} />
    </section>
  );
};
