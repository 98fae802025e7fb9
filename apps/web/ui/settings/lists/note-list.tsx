import { Field } from '../../parts/field';
import { noteKinds, type NoteKind, type NoteRow } from '../draft';
import type { ListProps } from './list-props';
import { RowList } from './row-list';

const kindNames: Readonly<Record<NoteKind, string>> = {
  text: 'Text',
  number: 'Number',
  yes: 'Yes',
  no: 'No',
  empty: 'Empty',
};

const kindOf = (value: string): NoteKind => noteKinds.find((kind) => kind === value) ?? 'text';

interface NoteProps {
  readonly row: NoteRow;
  readonly name: string;
  readonly problem: string | undefined;
  readonly onChange: (row: NoteRow) => void;
}

const Note = ({ row, name, problem, onChange }: NoteProps) => (
  <div className="grid gap-2 sm:grid-cols-[1fr_7rem_1fr]">
    <Field
      label={`Name of ${name}`}
      hideLabel
      autoComplete="off"
      placeholder="Name"
      value={row.name}
      problem={problem}
      onChange={({ target }) => onChange({ ...row, name: target.value })}
    />
    <select
      aria-label={`Kind of ${name}`}
      className="h-10 w-full rounded-lg border border-edge bg-surface px-2 text-base sm:text-sm"
      value={row.kind}
      onChange={({ target }) => onChange({ ...row, kind: kindOf(target.value) })}
    >
      {noteKinds.map((kind) => (
        <option key={kind} value={kind}>
          {kindNames[kind]}
        </option>
      ))}
    </select>
    {(row.kind === 'text' || row.kind === 'number') && (
      <Field
        label={`Value of ${name}`}
        hideLabel
        autoComplete="off"
        placeholder="Value"
        inputMode={row.kind === 'number' ? 'decimal' : 'text'}
        value={row.value}
        onChange={({ target }) => onChange({ ...row, value: target.value })}
      />
    )}
  </div>
);

export const NoteList = ({ rows, problems, onChange }: ListProps<NoteRow>) => (
  <RowList<NoteRow>
    title="Plan notes"
    hint="What you want to remember about your plan: a cost centre, a number of seats. At most 50."
    noun="note"
    problem={problems.get('notes')}
    rows={rows}
    newRow={(id) => ({ id, name: '', kind: 'text', value: '' })}
    onChange={onChange}
  >
    {(row, name, change) => (
      <Note row={row} name={name} problem={problems.get(`notes:${row.id}`)} onChange={change} />
    )}
  </RowList>
);
