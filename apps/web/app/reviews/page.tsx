import type { Metadata } from 'next';
import type { Failure } from '../../server/failure';
import { requireTenant } from '../../server/identity';
import { readReviews } from '../../server/reviews';
import { FeatureOff } from '../../ui/features/feature-off';
import { ReviewBoard } from '../../ui/hitl/review-board';
import { ReviewFilter } from '../../ui/hitl/review-filter';
import { reviewSearchOf, reviewsPath, type ReviewSearch } from '../../ui/hitl/review-search';
import { CannotCheck } from '../../ui/parts/cannot-check';
import { PageTitle } from '../../ui/parts/page-title';
import { Pager } from '../../ui/parts/pager';
import { Viewed } from '../../ui/telemetry/viewed';
import { Arriving } from '../_frames/arriving';
import { TenantFrame } from '../_frames/tenant-frame';

export const metadata: Metadata = { title: 'Reviews' };

interface Props {
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>;
}

const Off = ({ feature = 'hitl', reason, decisionId }: Failure) => (
  <FeatureOff feature={feature} reason={reason} decisionId={decisionId} />
);

const Reviews = async ({ search }: { readonly search: ReviewSearch }) => {
  const { status, cursor } = search;
  const [known, answer] = await Promise.all([requireTenant(reviewsPath(search)), readReviews(search)]);
  // the frame says that it is not known who this is
  if (!known.ok) return null;
  if (!answer.ok && answer.failure.error === 'feature_disabled') return <Off {...answer.failure} />;
  if (!answer.ok) return <CannotCheck what="your reviews" code={answer.failure.error} />;
  const { nextCursor } = answer.body;
  return (
    <ReviewBoard
      page={answer.body}
      isAdmin={known.profile.user.role === 'admin'}
      filter={<ReviewFilter status={status} />}
    >
      <Viewed feature="hitl" />
      <Pager
        label="Pages of reviews"
        first={cursor === undefined ? undefined : reviewsPath({ status })}
        next={nextCursor === null ? undefined : reviewsPath({ status, cursor: nextCursor })}
      />
    </ReviewBoard>
  );
};

const ReviewsPage = async ({ searchParams }: Props) => {
  const search = reviewSearchOf(await searchParams);
  return (
    <TenantFrame path={reviewsPath(search)}>
      <PageTitle title="Reviews">What your organisation wants a person to decide.</PageTitle>
      <Arriving shape="cards" draw={() => Reviews({ search })} />
    </TenantFrame>
  );
};

export default ReviewsPage;
