import Link from 'next/link';
import { dashboardPath, ranges, type Range } from './range';

const linkClass =
  'inline-flex min-h-10 items-center rounded-lg px-3 text-sm font-medium text-quiet hover:bg-sunken hover:text-ink aria-[current=page]:bg-sunken aria-[current=page]:text-ink';

/** The last days of one range or another. */
export const RangeFilter = ({ range }: { readonly range: Range }) => (
  <nav aria-label="Days to show" className="-mx-1 flex flex-wrap gap-1">
    {ranges.map((each) => (
      <Link
        key={each}
        href={dashboardPath(each)}
        prefetch={false}
        scroll={false}
        className={linkClass}
        aria-current={each === range ? 'page' : undefined}
      >
        {each} days
      </Link>
    ))}
  </nav>
);
