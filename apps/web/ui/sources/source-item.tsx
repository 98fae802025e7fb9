import type { Source } from '@gatehouse/contracts';
import { Trash2 } from 'lucide-react';
import { useId } from 'react';
import { Badge } from '../parts/badge';
import { Button } from '../parts/button';
import { Card } from '../parts/card';
import { useTimes } from '../times';
import { nextOf, outcomeOf, stateOf } from './source-text';

interface Props {
  readonly source: Source;
  /** Absent: it is not theirs to delete. */
  readonly onDelete: (() => void) | undefined;
}

/** One source: where it is, how the last read went, and when the next one is. */
export const SourceItem = ({ source, onDelete }: Props) => {
  const title = useId();
  const { name, tone } = stateOf(source);
  const times = useTimes();
  const next = nextOf(source, times);
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
          <p>{outcomeOf(source, times)}</p>
          {next && <p>{next}</p>}
        </div>
        {onDelete && (
          <Button
            look="quiet"
            className="-ml-4 justify-self-start"
            onClick={onDelete}
            aria-label={`Delete ${source.name}`}
          >
            <Trash2 aria-hidden className="size-4" />
            Delete
          </Button>
        )}
      </Card>
    </article>
  );
};
