import { useId, type ComponentProps } from 'react';
import { describedBy, Labelled, type Description } from './labelled';

type Props = ComponentProps<'textarea'> & Description;

/** A labelled input of several lines, with its hint and its problem, both read out with it. */
export const TextArea = ({ label, hint, problem, hideLabel, ...input }: Props) => {
  const id = useId();
  return (
    <Labelled {...{ id, label, hint, problem, hideLabel }}>
      <textarea
        rows={3}
        className="w-full rounded-lg border border-edge bg-surface px-3 py-2 text-base aria-invalid:border-bad sm:text-sm"
        {...describedBy(id, { hint, problem })}
        {...input}
      />
    </Labelled>
  );
};
