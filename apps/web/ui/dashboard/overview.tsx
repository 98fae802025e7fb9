import type { DashboardOverview } from '@gatehouse/contracts';
import { UsageCard } from '../billing/usage-card';
import { hasNothing, NothingYet } from './nothing-yet';
import { PartOff } from './part-card';
import { DocumentsPart, ReviewsPart, ScoringsPart } from './parts';
import type { Range } from './range';
import { RangeFilter } from './range-filter';

interface Props {
  readonly overview: DashboardOverview;
  readonly range: Range;
}

/** What is off is said; what is on is shown, or what to do first when there is nothing of it yet. */
const Parts = ({ overview }: Pick<Props, 'overview'>) => {
  const { days, documents, reviews, scorings, usage } = overview;
  const isEmpty = hasNothing(overview);
  return (
    <div className="grid grid-cols-1 gap-6 lg:grid-cols-2">
      {isEmpty && <NothingYet overview={overview} />}
      {!(isEmpty && documents) && <DocumentsPart {...{ days, documents }} />}
      {!(isEmpty && reviews) && <ReviewsPart {...{ days, reviews }} />}
      {!(isEmpty && scorings) && <ScoringsPart {...{ days, scorings }} />}
      {usage === null && <PartOff title="Usage" feature="billing" />}
      {usage && !isEmpty && (
        <div className="lg:col-span-2">
          <UsageCard usage={usage} />
        </div>
      )}
    </div>
  );
};

/** What a tenant did in its last days. */
export const Overview = ({ overview, range }: Props) => (
  <div className="grid gap-4">
    <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
      <RangeFilter range={range} />
      <p className="text-sm text-quiet">Days begin at midnight in {overview.timezone}.</p>
    </div>
    <Parts overview={overview} />
  </div>
);
