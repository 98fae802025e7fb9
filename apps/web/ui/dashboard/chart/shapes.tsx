import type { Series } from './series';

/** Both keep 3:1 on `surface`, in light and in dark. */
export const colourOf = {
  bars: 'var(--accent)',
  line: 'var(--accent)',
  dashes: 'var(--warn)',
} as const satisfies Record<Series['shape'], string>;

export const dashesOf = (shape: Series['shape']): string | undefined =>
  shape === 'dashes' ? '5 4' : undefined;

/** How a series looks, beside its name. */
export const Swatch = ({ shape }: Pick<Series, 'shape'>) => (
  <svg aria-hidden viewBox="0 0 24 12" className="h-3 w-6 shrink-0">
    {shape === 'bars' ? (
      <rect x="8" width="8" height="12" rx="2" fill={colourOf.bars} />
    ) : (
      <line
        x2="24"
        y1="6"
        y2="6"
        strokeWidth="2.5"
        stroke={colourOf[shape]}
        strokeDasharray={dashesOf(shape)}
      />
    )}
  </svg>
);
