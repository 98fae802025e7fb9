import { useId } from 'react';

interface Props {
  readonly label: string;
  readonly name: string;
  /** Value and text of each. */
  readonly options: readonly (readonly [string, string])[];
  /** Empty: any. */
  readonly chosen: string;
}

/** A labelled choice of one, or of any. What is chosen and not among the options stays what is asked. */
export const Select = ({ label, name, options, chosen }: Props) => {
  const id = useId();
  const isKnown = chosen === '' || options.some(([value]) => value === chosen);
  return (
    <div className="grid gap-1.5">
      <label htmlFor={id} className="text-sm font-medium">
        {label}
      </label>
      <select
        id={id}
        name={name}
        defaultValue={chosen}
        className="h-10 w-full rounded-lg border border-edge bg-surface px-3 text-base sm:text-sm"
      >
        <option value="">Any</option>
        {!isKnown && <option value={chosen}>{chosen}</option>}
        {options.map(([value, text]) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
    </div>
  );
};
