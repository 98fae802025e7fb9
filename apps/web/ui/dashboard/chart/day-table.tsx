import { Disclosure } from '../../parts/disclosure';
import { Cell, Table } from '../../parts/table';
import { calendarDay } from '../calendar-day';
import { valueText } from './value-text';
import type { DayChartProps } from './series';

/** What a chart shows, in numbers, newest first. */
export const DayTable = ({ title, days, series, unit }: DayChartProps) => (
  <Disclosure summary="As a table">
    <div className="max-h-80 overflow-y-auto rounded-xl">
      <Table caption={title} columns={['Day', ...series.map(({ name }) => name)]}>
        {days
          .map((day, place) => (
            <tr key={day}>
              <Cell className="whitespace-nowrap">{calendarDay(day)}</Cell>
              {series.map(({ name, values }) => (
                <Cell key={name} className="tabular-nums">
                  {valueText[unit](values[place] ?? null)}
                </Cell>
              ))}
            </tr>
          ))
          .reverse()}
      </Table>
    </div>
  </Disclosure>
);
