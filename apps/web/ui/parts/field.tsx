import { useId, type ComponentProps, type ReactNode } from 'react';

interface Props extends ComponentProps<'input'> {
  readonly label: string;
  readonly hint?: ReactNode;
  readonly problem?: string | undefined;
  /** For rows of a list, whose column says it to the eye. */
  readonly hideLabel?: boolean;
}

/** A labelled input with its hint and its problem, both read out with it. */
export const Field = ({ label, hint, problem, hideLabel, ...input }: Props) => {
  const id = useId();
  const described = [hint && `${id}-hint`, problem && `${id}-problem`].filter(Boolean).join(' ');
  return (
    <div className="grid gap-1.5">
      <label htmlFor={id} className={hideLabel ? 'sr-only' : 'text-sm font-medium'}>
        {label}
      </label>
      <input
        id={id}
        className="h-10 w-full rounded-lg border border-edge bg-surface px-3 text-base aria-invalid:border-bad sm:text-sm"
        aria-invalid={problem ? true : undefined}
        aria-describedby={described || undefined}
        {...input}
      />
      {hint && (
        <p id={`${id}-hint`} className="text-xs text-quiet">
          {hint}
        </p>
      )}
      {problem && (
        <p id={`${id}-problem`} className="text-sm text-bad">
          {problem}
        </p>
      )}
    </div>
  );
};
