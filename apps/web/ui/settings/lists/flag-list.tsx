import { Field } from '../../parts/field';
import type { FlagRow } from '../draft';
import type { ListProps } from './list-props';
import { RowList } from './row-list';

export const FlagList = ({ rows, problems, onChange }: ListProps<FlagRow>) => (
  <RowList
    title="Flags"
    hint="Switches of your own, for what you build with us. They change nothing about what your organisation has."
    noun="flag"
    problem={problems.get('flags')}
    rows={rows}
    newRow={(id) => ({ id, name: '', on: true })}
    onChange={onChange}
  >
    {(row, name, change) => (
      <div className="flex items-start gap-3">
        <div className="min-w-0 grow">
          <Field
            label={`Name of ${name}`}
            hideLabel
            autoComplete="off"
            spellCheck={false}
            value={row.name}
            problem={problems.get(`flags:${row.id}`)}
            onChange={({ target }) => change({ ...row, name: target.value })}
          />
        </div>
        <label className="flex min-h-10 items-center gap-2 text-sm">
          <input
            type="checkbox"
            className="size-5 accent-accent"
            aria-label={`${name} is on`}
            checked={row.on}
            onChange={({ target }) => change({ ...row, on: target.checked })}
          />
          <span aria-hidden className="w-6">
            {row.on ? 'On' : 'Off'}
          </span>
        </label>
      </div>
    )}
  </RowList>
);
