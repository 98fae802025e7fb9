import type { Document } from '@gatehouse/contracts';
import { Trash2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { languageOf } from '../language';
import { Badge } from '../parts/badge';
import { Button } from '../parts/button';
import { useTimes } from '../times';
import { statusText, troubleOf } from './document-text';

interface Props {
  readonly document: Document;
  /** Absent: whoever looks may not. */
  readonly onDelete: (() => void) | undefined;
}

interface CellProps {
  readonly column: string;
  readonly children: ReactNode;
}

/** Narrow, it says its column itself. */
const Cell = ({ column, children }: CellProps) => (
  <td className="flex gap-3 py-0.5 align-top md:table-cell md:px-4 md:py-3">
    <span aria-hidden className="w-24 shrink-0 text-quiet md:hidden">
      {column}
    </span>
    <span className="min-w-0">{children}</span>
  </td>
);

const Status = ({ document }: Pick<Props, 'document'>) => {
  const { name, tone } = statusText[document.status];
  const trouble = troubleOf(document);
  return (
    <>
      <Badge tone={tone}>{name}</Badge>
      {trouble && (
        <span className="mt-1 block max-w-64 text-xs [overflow-wrap:anywhere] text-quiet">{trouble}</span>
      )}
    </>
  );
};

/** One document: a row of a table, or narrow a card. */
export const DocumentRow = ({ document, onDelete }: Props) => {
  const { title, externalId, language, words, status, createdAt } = document;
  const { momentOf } = useTimes();
  const isKnown = status === 'processed';
  return (
    <tr className="grid gap-0.5 p-4 md:table-row md:p-0">
      <th scope="row" className="pb-1 text-left align-top font-normal md:px-4 md:py-3">
        <bdi className="block font-medium [overflow-wrap:anywhere]">{title}</bdi>
        {externalId !== title && (
          <bdi className="block font-mono text-xs [overflow-wrap:anywhere] text-quiet">{externalId}</bdi>
        )}
      </th>
      <Cell column="Status">
        <Status document={document} />
      </Cell>
      <Cell column="Language">{isKnown ? languageOf(language) : '–'}</Cell>
      <Cell column="Words">{words === null ? '–' : words.toLocaleString('en-GB')}</Cell>
      <Cell column="Added">
        <span className="md:whitespace-nowrap">{momentOf(createdAt)}</span>
      </Cell>
      {onDelete && (
        <td className="align-top md:px-2 md:py-0.5 md:text-right">
          <Button look="quiet" className="-ml-4 md:ml-0" onClick={onDelete} aria-label={`Delete ${title}`}>
            <Trash2 aria-hidden className="size-4" />
            <span className="md:sr-only">Delete</span>
          </Button>
        </td>
      )}
    </tr>
  );
};
