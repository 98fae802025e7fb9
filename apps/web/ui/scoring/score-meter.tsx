import { scoreText } from './scoring-text';

/** A score as a number and as a bar. */
export const ScoreMeter = ({ score }: { readonly score: number }) => (
  <div className="flex items-center gap-3">
    <div
      role="meter"
      aria-label="Score"
      aria-valuemin={0}
      aria-valuemax={1}
      aria-valuenow={score}
      aria-valuetext={`${scoreText(score)} of 1`}
      className="h-2 w-full max-w-64 overflow-hidden rounded-full bg-sunken"
    >
      {/* drawn, because the content security policy lets no style into the page */}
      <svg aria-hidden viewBox="0 0 1 1" preserveAspectRatio="none" className="size-full fill-accent">
        <rect width={score} height="1" />
      </svg>
    </div>
    <span aria-hidden className="font-mono text-sm tabular-nums">
      {scoreText(score)}
    </span>
  </div>
);
