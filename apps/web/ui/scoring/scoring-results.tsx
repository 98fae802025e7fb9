import type { Relevance } from '@gatehouse/contracts';
import Link from 'next/link';
import { Button } from '../parts/button';
import { Card } from '../parts/card';
import { ScoredItem } from './scored-item';
import { reviewsText } from './scoring-text';

interface Props {
  readonly query: string;
  readonly found: Relevance;
  /** Whether borderline results were to be reviewed. */
  readonly withReviews: boolean;
  readonly isBusy: boolean;
  readonly onMore: () => void;
}

const Nothing = () => (
  <Card>
    <p className="font-medium">No document has any of these words.</p>
    <p className="mt-1 text-sm text-quiet">
      Only documents that have been processed can be found.{' '}
      <Link href="/documents" prefetch={false} className="font-medium text-accent underline">
        See your documents
      </Link>
    </p>
  </Card>
);

/** What was found, best first. */
export const ScoringResults = ({ query, found, withReviews, isBusy, onMore }: Props) => {
  const { results, nextCursor } = found;
  return (
    <section aria-labelledby="results" className="grid grid-cols-1 gap-3">
      <h2 id="results" className="text-lg font-semibold [overflow-wrap:anywhere]">
        Best answers to “<bdi>{query}</bdi>”
      </h2>
      {withReviews && results.length > 0 && (
        <p className="rounded-lg bg-sunken px-3 py-2 text-sm">{reviewsText(found)}</p>
      )}
      {results.length === 0 ? (
        <Nothing />
      ) : (
        <ol className="grid grid-cols-1 gap-3">
          {results.map((result, place) => (
            <ScoredItem key={result.documentId} result={result} rank={place + 1} />
          ))}
        </ol>
      )}
      {nextCursor !== null && (
        <div className="flex flex-wrap items-center gap-3">
          <Button look="secondary" aria-disabled={isBusy} onClick={onMore}>
            {isBusy ? 'Scoring…' : 'Show more'}
          </Button>
          <p className="text-xs text-quiet">Billed as one more scoring.</p>
        </div>
      )}
    </section>
  );
};
