import type { Choice, SettingsConflict } from '@gatehouse/contracts';
import { useId } from 'react';
import { labelOf, valueText } from '../part-text';

interface Props {
  readonly conflict: SettingsConflict;
  /** Who has made the other change. */
  readonly by: string;
  readonly choice: Choice;
  readonly onChoose: (choice: Choice) => void;
}

const optionClass =
  'flex cursor-pointer items-start gap-3 rounded-lg border border-edge p-3 text-sm break-words has-checked:border-accent has-checked:outline-2 has-checked:outline-accent';

/** One part that both have changed: what each made of it, and which is to be kept. */
export const ConflictChoice = ({ conflict, by, choice, onChoose }: Props) => {
  const name = useId();
  const options = [
    ['mine', 'Yours', conflict.mine],
    ['theirs', `From ${by}`, conflict.theirs],
  ] as const;
  return (
    <fieldset className="grid min-w-0 gap-2">
      <legend className="font-semibold">{labelOf(conflict)}</legend>
      <p className="text-sm break-words text-quiet">Before: {valueText(conflict, conflict.base)}</p>
      <div className="grid gap-2 sm:grid-cols-2">
        {options.map(([value, label, shown]) => (
          <label key={value} htmlFor={`${name}-${value}`} className={optionClass}>
            <input
              id={`${name}-${value}`}
              type="radio"
              name={name}
              className="mt-0.5 size-4 shrink-0 accent-accent"
              checked={choice === value}
              onChange={() => onChoose(value)}
            />
            {label}: {valueText(conflict, shown)}
          </label>
        ))}
      </div>
      <p className="text-sm break-words">
        Will be saved: <strong className="font-medium">{valueText(conflict, conflict[choice])}</strong>
      </p>
    </fieldset>
  );
};
