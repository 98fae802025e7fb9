import { calendarDay } from '../calendar-day';
import { Swatch } from './shapes';
import type { Series } from './series';

interface Props {
  readonly day: string;
  readonly place: number;
  readonly series: readonly Series[];
  readonly say: (value: number | null) => string;
}

/** What there was on the day that is pointed at. */
export const DayTooltip = ({ day, place, series, say }: Props) => (
  <div className="rounded-lg border border-edge bg-surface px-3 py-2 text-sm text-ink shadow-md">
    <p className="font-medium">{calendarDay(day)}</p>
    {series.map(({ name, shape, values }) => (
      <p key={name} className="flex items-center gap-2">
        <Swatch shape={shape} />
        {name}: <span className="tabular-nums">{say(values[place] ?? null)}</span>
      </p>
    ))}
  </div>
);
