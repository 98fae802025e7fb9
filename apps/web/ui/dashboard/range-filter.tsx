'use client';

import Link from 'next/link';
import { useTelemetry } from '../telemetry/use-telemetry';
import { dashboardPath, ranges, type Range } from './range';

const linkClass =
  'inline-flex min-h-10 items-center rounded-lg px-3 text-sm font-medium text-quiet hover:bg-sunken hover:text-ink aria-[current=page]:bg-sunken aria-[current=page]:text-ink';

/** The last days of one range or another. */
export const RangeFilter = ({ range }: { readonly range: Range }) => {
  const tell = useTelemetry('beta-dashboard');
  return (
    <nav aria-label="Days to show" className="-mx-1 flex flex-wrap gap-1">
      {ranges.map((days) => (
        <Link
          key={days}
          href={dashboardPath(days)}
          prefetch={false}
          scroll={false}
          className={linkClass}
          aria-current={days === range ? 'page' : undefined}
          onClick={() => days !== range && tell('range.chosen', { days })}
        >
          {days} days
        </Link>
      ))}
    </nav>
  );
};
