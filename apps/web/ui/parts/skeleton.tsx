import { classNames } from '../class-names';

const line = 'rounded-md bg-sunken';
const box = 'rounded-xl border border-line bg-surface p-5';

const Lines = ({ count }: { readonly count: number }) =>
  Array.from({ length: count }, (_, place) => (
    <div key={place} className={classNames(line, 'h-4', place % 3 === 2 ? 'w-1/2' : 'w-full')} />
  ));

const Rows = () => (
  <div className={classNames(box, 'grid gap-5')}>
    <Lines count={9} />
  </div>
);

const Cards = () => (
  <div className="grid gap-4 sm:grid-cols-2">
    {['first', 'second', 'third', 'fourth'].map((card) => (
      <div key={card} className={classNames(box, 'grid gap-4')}>
        <div className={classNames(line, 'h-5 w-1/3')} />
        <Lines count={3} />
      </div>
    ))}
  </div>
);

const shapes = { rows: Rows, cards: Cards } as const;

export type Shape = keyof typeof shapes;

/**
 * Stands where something will be that has not come yet. It is no live region: whoever listens finds it by reading on,
 * and is not told twice.
 */
export const Skeleton = ({ shape }: { readonly shape: Shape }) => {
  const Drawn = shapes[shape];
  return (
    <>
      <p className="sr-only">Loading…</p>
      <div aria-hidden className="motion-safe:animate-pulse">
        <Drawn />
      </div>
    </>
  );
};
