import type { ScoredDocument } from '@gatehouse/contracts';
import Link from 'next/link';
import { useId } from 'react';
import { languageOf } from '../language';
import { Badge } from '../parts/badge';
import { Card } from '../parts/card';
import { Disclosure } from '../parts/disclosure';
import { ScoreMeter } from './score-meter';
import { ScoreTerms } from './score-terms';
import { verdictText } from './scoring-text';

interface Props {
  readonly result: ScoredDocument;
  /** From 1. */
  readonly rank: number;
}

// the parts of a text have no names, but they do not change either
const Excerpt = ({ parts }: { readonly parts: ScoredDocument['excerpt'] }) => (
  <p dir="auto" className="max-w-prose text-sm leading-relaxed [overflow-wrap:anywhere]">
    {parts.map(({ text, isMatch }, place) =>
      isMatch ? (
        <mark key={place} className="rounded-sm bg-warn-soft px-0.5 text-ink">
          {text}
        </mark>
      ) : (
        <span key={place}>{text}</span>
      ),
    )}
  </p>
);

/** One document that was found: how far it answers, and why. */
export const ScoredItem = ({ result, rank }: Props) => {
  const heading = useId();
  const { title, externalId, language, score, verdict, terms, excerpt, reviewId } = result;
  const { name, tone } = verdictText[verdict];
  return (
    <li aria-labelledby={heading}>
      <Card className="grid grid-cols-1 gap-3">
        <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-1">
          <h3 id={heading} className="min-w-0 font-medium [overflow-wrap:anywhere]">
            <span className="text-quiet tabular-nums">{rank}. </span>
            <bdi>{title}</bdi>
          </h3>
          <Badge tone={tone}>{name}</Badge>
        </div>
        <ScoreMeter score={score} />
        <Excerpt parts={excerpt} />
        <p className="text-xs [overflow-wrap:anywhere] text-quiet">
          <bdi className="font-mono">{externalId}</bdi> · {languageOf(language)}
        </p>
        <Disclosure summary="Why this score?">
          <ScoreTerms title={title} terms={terms} />
          <p className="mt-2 text-xs text-quiet">
            Words as the document’s language stems them. A word in the title adds more than one in the text.
          </p>
        </Disclosure>
        {reviewId !== null && (
          <p className="text-sm">
            <Link href="/reviews" prefetch={false} className="font-medium text-accent underline">
              A review request is open
            </Link>
          </p>
        )}
      </Card>
    </li>
  );
};
