import Link from 'next/link';
import type { DashboardOverview, FeatureKey } from '@gatehouse/contracts';
import { pageOf } from '../features/pages';
import { Card } from '../parts/card';
import { sumOf } from './series-text';

interface Step {
  readonly feature: FeatureKey;
  readonly part: 'documents' | 'scorings' | 'reviews';
  readonly text: string;
  readonly why: string;
}

const steps: readonly Step[] = [
  {
    feature: 'ingestion',
    part: 'documents',
    text: 'Send documents',
    why: 'They are read and made searchable.',
  },
  {
    feature: 'scoring-pro',
    part: 'scorings',
    text: 'Search them',
    why: 'The best come first, with reasons.',
  },
  { feature: 'hitl', part: 'reviews', text: 'Ask for a review', why: 'A person decides what is unclear.' },
];

const isAllZero = (values: readonly number[]): boolean => sumOf(values) === 0;

/** Whether there is something that could have happened, and nothing of it has. */
export const hasNothing = ({ documents, reviews, scorings, usage }: DashboardOverview): boolean => {
  const counts = [
    documents && [documents.queued, documents.processed, documents.failed],
    reviews && [reviews.pending, reviews.approved, reviews.rejected],
    scorings?.askedPerDay ?? null,
    usage && usage.metrics.map(({ quantity }) => quantity),
  ].filter((values) => values !== null);
  return counts.length > 0 && counts.every(isAllZero);
};

const StepText = ({ feature, text }: Step) => {
  const href = pageOf(feature);
  if (href === undefined) return <span className="font-medium">{text}</span>;
  return (
    <Link href={href} prefetch={false} className="font-medium text-accent underline underline-offset-4">
      {text}
    </Link>
  );
};

/** What to do first, of what the tenant has. */
export const NothingYet = ({ overview }: { readonly overview: DashboardOverview }) => {
  const offered = steps.filter(({ part }) => overview[part] !== null);
  return (
    <Card aria-labelledby="nothing-yet" className="lg:col-span-2">
      <h2 id="nothing-yet" className="text-lg font-semibold">
        Nothing has happened yet
      </h2>
      <p className="mt-1 text-sm text-quiet">
        Figures and charts appear here as soon as there is something to count.
      </p>
      {offered.length > 0 && (
        <ol className="mt-4 grid list-inside list-decimal gap-2 text-sm">
          {offered.map((step) => (
            <li key={step.feature}>
              <StepText {...step} />. {step.why}
            </li>
          ))}
        </ol>
      )}
    </Card>
  );
};
