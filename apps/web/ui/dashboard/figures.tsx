interface Figure {
  readonly name: string;
  readonly value: number;
}

/** A few numbers, large. */
export const Figures = ({ figures }: { readonly figures: readonly Figure[] }) => (
  <dl className="grid grid-cols-3 gap-3">
    {figures.map(({ name, value }) => (
      <div key={name} className="flex flex-col-reverse justify-end">
        <dt className="text-sm text-quiet">{name}</dt>
        <dd className="text-2xl font-semibold tracking-tight tabular-nums">
          {value.toLocaleString('en-GB')}
        </dd>
      </div>
    ))}
  </dl>
);
