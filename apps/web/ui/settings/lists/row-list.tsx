import { Plus, X } from 'lucide-react';
import { useRef, type ReactNode } from 'react';
import { Button } from '../../parts/button';
import { nextId } from '../draft';

interface Row {
  readonly id: number;
}

interface Props<R extends Row> {
  readonly title: string;
  readonly hint: string;
  /** What one row is called: “flag”. */
  readonly noun: string;
  readonly problem: string | undefined;
  readonly rows: readonly R[];
  readonly newRow: (id: number) => R;
  readonly onChange: (rows: readonly R[]) => void;
  readonly children: (row: R, name: string, change: (row: R) => void) => ReactNode;
}

/** A list that grows and shrinks row by row. Whoever removes a row goes on at the button that adds one. */
export const RowList = <R extends Row>(props: Props<R>) => {
  const { title, hint, noun, problem, rows, newRow, onChange, children } = props;
  const add = useRef<HTMLButtonElement>(null);
  const change = (row: R) => onChange(rows.map((other) => (other.id === row.id ? row : other)));
  const remove = (row: R) => {
    onChange(rows.filter((other) => other.id !== row.id));
    add.current?.focus();
  };
  return (
    <fieldset className="grid min-w-0 gap-3">
      <legend className="text-lg font-semibold">{title}</legend>
      <p className="text-sm text-quiet">{hint}</p>
      {rows.map((row, index) => {
        const name = `${noun} ${index + 1}`;
        return (
          <div key={row.id} className="flex items-start gap-2">
            <div className="min-w-0 grow">{children(row, name, change)}</div>
            <Button look="quiet" className="px-2.5" aria-label={`Remove ${name}`} onClick={() => remove(row)}>
              <X aria-hidden className="size-5" />
            </Button>
          </div>
        );
      })}
      {problem && (
        <p role="alert" className="text-sm text-bad">
          {problem}
        </p>
      )}
      <Button
        ref={add}
        look="secondary"
        className="justify-self-start"
        onClick={() => onChange([...rows, newRow(nextId(rows))])}
      >
        <Plus aria-hidden className="size-4" />
        Add a {noun}
      </Button>
    </fieldset>
  );
};
