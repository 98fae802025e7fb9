'use client';

import type { Source } from '@gatehouse/contracts';
import { useRef, useState } from 'react';
import { OutcomeNotice, type Outcome } from '../parts/outcome-notice';
import { Card } from '../parts/card';
import { AddSource } from './add-source';
import { SourceItem } from './source-item';
import { useNews } from './use-news';

interface Props {
  readonly sources: readonly Source[];
  readonly isAdmin: boolean;
}

/** The tenant's sources, and for admins the form that adds one. */
export const SourceBoard = ({ sources, isAdmin }: Props) => {
  const heading = useRef<HTMLHeadingElement>(null);
  const [outcome, setOutcome] = useState<Outcome>();
  useNews(sources.some(({ lastAt }) => lastAt === null));
  const deleted = ({ name }: Source) => {
    setOutcome({ isDone: true, text: `Deleted: ${name}` });
    heading.current?.focus();
  };
  return (
    <div className="grid gap-6">
      {isAdmin && <AddSource />}
      <section aria-labelledby="sources" className="grid gap-3">
        <h2 id="sources" ref={heading} tabIndex={-1} className="text-lg font-semibold outline-none">
          Your sources
        </h2>
        <OutcomeNotice outcome={outcome} />
        {sources.length === 0 && (
          <Card>
            There are no sources yet.{!isAdmin && ' An administrator of your organisation can add one.'}
          </Card>
        )}
        {sources.map((source) => (
          <SourceItem key={source.id} source={source} isAdmin={isAdmin} onDeleted={() => deleted(source)} />
        ))}
      </section>
    </div>
  );
};
