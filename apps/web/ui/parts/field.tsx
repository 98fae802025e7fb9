import { useId, type ComponentProps } from 'react';
import { describedBy, Labelled, type Description } from './labelled';

type Props = ComponentProps<'input'> & Description;

/** A labelled input with its hint and its problem, both read out with it. */
export const Field = ({ label, hint, problem, hideLabel, ...input }: Props) => {
  const id = useId();
  return (
    <Labelled {...{ id, label, hint, problem, hideLabel }}>
      <input
        className="h-10 w-full rounded-lg border border-edge bg-surface px-3 text-base aria-invalid:border-bad sm:text-sm"
        {...describedBy(id, { hint, problem })}
        {...input}
      />
    </Labelled>
  );
};
