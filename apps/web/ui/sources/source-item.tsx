import type { Source } from '@gatehouse/contracts';
import { useId } from 'react';
import { Badge } from '../parts/badge';
import { Card } from '../parts/card';
import { DeleteSource } from './delete-source';
import { nextOf, outcomeOf, stateOf } from './source-text';

interface Props {
  readonly source: Source;
  readonly isAdmin: boolean;
  readonly onDeleted: () => void;
}

/** One source: where it is, how the last read went, and when the next one is. */
export const SourceItem = ({ source, isAdmin, onDeleted }: Props) => {
  const title = useId();
  const { name, tone } = stateOf(source);
  const next = nextOf(source);
  return (
    <article aria-labelledby={title}>
      <Card className="grid gap-4">
        <div className="grid gap-1 text-sm text-quiet">
          <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-1">
            <h3 id={title} className="min-w-0 text-base font-medium break-words text-ink">
              {source.name}
            </h3>
            <Badge tone={tone}>{name}</Badge>
          </div>
          <p className="font-mono text-xs break-all">{source.url}</p>
          <p>{outcomeOf(source)}</p>
          {next && <p>{next}</p>}
        </div>
        {isAdmin && <DeleteSource source={source} onDeleted={onDeleted} />}
      </Card>
    </article>
  );
};
