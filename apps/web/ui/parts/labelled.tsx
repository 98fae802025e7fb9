import type { ReactNode } from 'react';

/** What is said of an input besides its value. */
export interface Description {
  readonly label: string;
  readonly hint?: ReactNode;
  readonly problem?: string | undefined;
  /** For rows of a list, whose column says it to the eye. */
  readonly hideLabel?: boolean | undefined;
}

interface Props extends Description {
  /** Of the input. */
  readonly id: string;
  readonly children: ReactNode;
}

/** What makes the input say its hint and its problem, too. */
export const describedBy = (id: string, { hint, problem }: Pick<Description, 'hint' | 'problem'>) => ({
  id,
  'aria-invalid': problem ? true : undefined,
  'aria-describedby':
    [hint && `${id}-hint`, problem && `${id}-problem`].filter(Boolean).join(' ') || undefined,
});

/** An input between its label and what is said of it. */
export const Labelled = ({ id, label, hint, problem, hideLabel, children }: Props) => (
  <div className="grid gap-1.5">
    <label htmlFor={id} className={hideLabel ? 'sr-only' : 'text-sm font-medium'}>
      {label}
    </label>
    {children}
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
