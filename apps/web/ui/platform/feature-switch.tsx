import { useId } from 'react';
import type { EntitlementState } from './operator-types';

const choices = [
  { state: 'on', text: 'On' },
  { state: 'off', text: 'Off' },
  { state: 'unset', text: 'Unset' },
] as const satisfies readonly { state: EntitlementState; text: string }[];

interface Props {
  readonly feature: string;
  readonly value: EntitlementState;
  readonly busy: boolean;
  readonly onChoose: (state: EntitlementState) => void;
}

/** On, off or unset. While busy it keeps the focus and the wanted position, and takes no further choice. */
export const FeatureSwitch = ({ feature, value, busy, onChoose }: Props) => {
  const name = useId();
  return (
    <div
      role="radiogroup"
      aria-label={`Entitlement to ${feature}`}
      aria-disabled={busy}
      className="inline-flex rounded-lg border border-edge bg-sunken p-0.5 aria-disabled:opacity-70"
    >
      {choices.map(({ state, text }) => (
        <label
          key={state}
          className="relative min-w-16 cursor-pointer rounded-md px-3 py-1.5 text-center text-sm font-medium text-quiet has-checked:bg-accent has-checked:text-on-accent has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent has-aria-disabled:cursor-progress"
        >
          <input
            type="radio"
            name={name}
            className="absolute inset-0 cursor-[inherit] opacity-0"
            checked={value === state}
            aria-disabled={busy}
            onChange={() => !busy && onChoose(state)}
          />
          {text}
        </label>
      ))}
    </div>
  );
};
