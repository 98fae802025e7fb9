import type { ComponentProps, ReactNode } from 'react';
import { classNames } from '../class-names';

interface Props {
  readonly caption: string;
  readonly columns: readonly string[];
  readonly children: ReactNode;
}

/** A table that scrolls sideways by itself, by keyboard too, so that the page never does. */
export const Table = ({ caption, columns, children }: Props) => (
  <div
    role="region"
    aria-label={caption}
    // It scrolls, so whoever has no mouse must be able to get there.

    tabIndex={0}
    className="relative overflow-x-auto rounded-xl border border-line bg-surface"
  >
    <table className="w-full text-left text-sm">
      <caption className="sr-only">{caption}</caption>
      <thead className="border-b border-line text-quiet">
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col" className="px-4 py-3 font-medium whitespace-nowrap">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody className="divide-y divide-line">{children}</tbody>
    </table>
  </div>
);

export const Cell = ({ className, ...rest }: ComponentProps<'td'>) => (
  <td className={classNames('px-4 py-3 align-middle', className)} {...rest} />
);
