import type { Review } from '@gatehouse/contracts';
import Link from 'next/link';
import { reviewsPath, statuses } from './review-search';
import { statusText } from './review-text';

const linkClass =
  'inline-flex min-h-10 items-center rounded-lg px-3 text-sm font-medium text-quiet hover:bg-sunken hover:text-ink aria-[current=page]:bg-sunken aria-[current=page]:text-ink';

/** The reviews of one status, or all of them. */
export const ReviewFilter = ({ status }: { readonly status: Review['status'] | undefined }) => (
  <nav aria-label="Reviews by status" className="-mx-1 flex flex-wrap gap-1">
    {[undefined, ...statuses].map((each) => (
      <Link
        key={each ?? 'all'}
        href={reviewsPath({ status: each })}
        prefetch={false}
        className={linkClass}
        aria-current={each === status ? 'page' : undefined}
      >
        {each === undefined ? 'All' : statusText[each].name}
      </Link>
    ))}
  </nav>
);
