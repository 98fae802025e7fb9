'use client';

import type { Source } from '@gatehouse/contracts';
import { useRef } from 'react';
import { answerOf, gatehouse } from '../api';
import { DeleteDialog } from '../deleting/delete-dialog';
import { bodiless, useDeleting } from '../deleting/use-deleting';
import { Card } from '../parts/card';
import { OutcomeNotice } from '../parts/outcome-notice';
import { AddSource } from './add-source';
import { SourceItem } from './source-item';
import { useNews } from './use-news';

interface Props {
  readonly sources: readonly Source[];
  readonly isAdmin: boolean;
}

const nameOf = ({ name }: Source): string => name;
const remove = ({ id }: Source) => {
  const params = { path: { source_id: id } };
  return answerOf(gatehouse.DELETE('/v1/ingestion/sources/{source_id}', { params, headers: bodiless }));
};

/** The tenant's sources, and for admins the form that adds one. */
export const SourceBoard = ({ sources, isAdmin }: Props) => {
  const heading = useRef<HTMLHeadingElement>(null);
  const deleting = useDeleting({ nameOf, remove, onDone: () => heading.current?.focus() });
  useNews(sources.some(({ lastAt }) => lastAt === null));
  return (
    <div className="grid gap-6">
      {isAdmin && <AddSource />}
      <section aria-labelledby="sources" className="grid gap-3">
        <h2 id="sources" ref={heading} tabIndex={-1} className="text-lg font-semibold outline-none">
          Your sources
        </h2>
        <OutcomeNotice outcome={deleting.outcome} />
        {sources.length === 0 && (
          <Card>
            There are no sources yet.{!isAdmin && ' An administrator of your organisation can add one.'}
          </Card>
        )}
        {sources.map((source) => (
          <SourceItem
            key={source.id}
            source={source}
            onDelete={isAdmin ? () => deleting.ask(source) : undefined}
          />
        ))}
        {deleting.asked && (
          <DeleteDialog
            question="Delete this source?"
            title={deleting.asked.name}
            isBusy={deleting.isBusy}
            onDelete={() => void deleting.confirm()}
            onKeep={() => deleting.ask(undefined)}
          >
            Nothing more is collected from it. Documents that were collected stay.
          </DeleteDialog>
        )}
      </section>
    </div>
  );
};
