import { Disclosure } from '../parts/disclosure';
import { Field } from '../parts/field';
import { hasTerms, type Terms, type TermsProblems } from './terms';

interface Props {
  readonly terms: Terms;
  readonly problems: TermsProblems;
  readonly busy: boolean;
  /** Whether the feature knows a limit at all. */
  readonly limited: boolean;
  /** Whether there is somebody who has come for them. */
  readonly open: boolean;
  readonly onChange: (terms: Terms) => void;
}

const windowFields = [
  { name: 'startsAt', label: 'Starts (UTC)', hint: 'Empty: at once.' },
  { name: 'endsAt', label: 'Ends (UTC)', hint: 'Empty: never.' },
] as const;

/** What most changes do without: when the entitlement begins and ends, and its limit. */
export const TermsFields = ({ terms, problems, busy, limited, open, onChange }: Props) => {
  const fieldOf = (name: keyof Terms) => ({
    ...{ value: terms[name], readOnly: busy, problem: problems[name] },
    onChange: ({ target }: { readonly target: HTMLInputElement }) =>
      onChange({ ...terms, [name]: target.value }),
  });
  const isWrong = Object.keys(problems).length > 0;
  return (
    <Disclosure
      summary={isWrong ? 'More options: something is not right' : 'More options'}
      open={open || hasTerms(terms)}
    >
      <div className="grid gap-3 sm:grid-cols-2">
        {windowFields.map(({ name, label, hint }) => (
          <Field key={name} type="datetime-local" {...{ label, hint }} {...fieldOf(name)} />
        ))}
        {(limited || terms.limit !== '') && (
          <Field
            label="Limit"
            hint="Empty: the one of the environment. It can only be lower."
            inputMode="numeric"
            {...fieldOf('limit')}
          />
        )}
      </div>
    </Disclosure>
  );
};
