import type { Usage } from '@gatehouse/contracts';
import { Card } from '../parts/card';
import { Fact } from './fact';

const names = { documents: 'Documents', scorings: 'Scorings', reviews: 'Reviews' } as const satisfies Record<
  Usage['metrics'][number]['metric'],
  string
>;

export const UsageCard = ({ usage: { month, metrics } }: { readonly usage: Usage }) => (
  <Card aria-labelledby="usage">
    <h2 id="usage" className="mb-4 text-lg font-semibold">
      Usage in {month}
    </h2>
    <dl className="grid gap-4 sm:grid-cols-3">
      {metrics.map(({ metric, quantity }) => (
        <Fact key={metric} name={names[metric]}>
          {quantity.toLocaleString('en-GB')}
        </Fact>
      ))}
    </dl>
  </Card>
);
