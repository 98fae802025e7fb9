import type { Document } from '@gatehouse/contracts';
import { ChoiceNav } from '../parts/choice-nav';
import { documentsPath, statuses } from './document-search';
import { statusText } from './document-text';

/** The documents of one status, or all of them. */
export const DocumentFilter = ({ status }: { readonly status: Document['status'] | undefined }) => (
  <ChoiceNav
    label="Documents by status"
    choices={[undefined, ...statuses].map((each) => ({
      href: documentsPath({ status: each }),
      name: each === undefined ? 'All' : statusText[each].name,
      isCurrent: each === status,
    }))}
  />
);
