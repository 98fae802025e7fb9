import type { Review } from '@gatehouse/contracts';
import { ChoiceNav } from '../parts/choice-nav';
import { reviewsPath, statuses } from './review-search';
import { statusText } from './review-text';

/** The reviews of one status, or all of them. */
export const ReviewFilter = ({ status }: { readonly status: Review['status'] | undefined }) => (
  <ChoiceNav
    label="Reviews by status"
    choices={[undefined, ...statuses].map((each) => ({
      href: reviewsPath({ status: each }),
      name: each === undefined ? 'All' : statusText[each].name,
      isCurrent: each === status,
    }))}
  />
);
