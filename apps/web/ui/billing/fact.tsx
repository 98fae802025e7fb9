/** One thing that is known, in a list of them. */
export const Fact = ({ name, children }: { readonly name: string; readonly children: string | number }) => (
  <div>
    <dt className="text-sm text-quiet">{name}</dt>
    <dd className="font-medium">{children}</dd>
  </div>
);
