import type { Document } from '@gatehouse/contracts';
import { DocumentRow } from './document-row';

interface Props {
  readonly documents: readonly Document[];
  /** Absent: whoever looks may not. */
  readonly onDelete: ((document: Document) => void) | undefined;
}

const columns = ['Document', 'Status', 'Language', 'Words', 'Added'];

/** Documents as a table, or narrow as cards. */
export const DocumentTable = ({ documents, onDelete }: Props) => (
  <div className="rounded-xl border border-line bg-surface">
    <table aria-label="Documents" className="block w-full text-left text-sm md:table">
      <thead className="hidden border-b border-line text-quiet md:table-header-group">
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col" className="px-4 py-3 font-medium">
              {column}
            </th>
          ))}
          {onDelete && (
            <th scope="col">
              <span className="sr-only">Delete</span>
            </th>
          )}
        </tr>
      </thead>
      <tbody className="block divide-y divide-line md:table-row-group">
        {documents.map((document) => (
          <DocumentRow
            key={document.id}
            document={document}
            onDelete={onDelete && (() => onDelete(document))}
          />
        ))}
      </tbody>
    </table>
  </div>
);
