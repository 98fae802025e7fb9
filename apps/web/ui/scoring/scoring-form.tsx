import { Search } from 'lucide-react';
import { useId, useRef, type SubmitEvent } from 'react';
import { focusFirst } from '../focus-first';
import { Button } from '../parts/button';
import { Card } from '../parts/card';
import { Disclosure } from '../parts/disclosure';
import { Field } from '../parts/field';
import type { Scoring } from './use-scoring';

type Props = Pick<Scoring, 'draft' | 'problems' | 'isBusy' | 'edit' | 'search'>;

const fieldOrder = ['query', 'threshold', 'margin'] as const;

const WithReviews = ({ draft, edit }: Props) => {
  const id = useId();
  return (
    <div className="flex gap-3">
      <input
        id={id}
        type="checkbox"
        className="mt-1 size-4 shrink-0 accent-accent"
        checked={draft.reviews}
        aria-describedby={`${id}-hint`}
        onChange={({ target }) => edit({ reviews: target.checked })}
      />
      <div className="text-sm">
        <label htmlFor={id} className="font-medium">
          Open review requests for borderline results
        </label>
        <p id={`${id}-hint`} className="text-xs text-quiet">
          For people to decide on, as far as human review is on and has room.
        </p>
      </div>
    </div>
  );
};

const Options = (props: Props) => {
  const { draft, problems, isBusy, edit } = props;
  const shares = [
    ['threshold', 'Threshold', 'From which score on a document is relevant.'],
    ['margin', 'Margin', 'How near to the threshold, either way, a score is borderline.'],
  ] as const;
  return (
    <div className="grid gap-4 py-1">
      <div className="grid gap-4 sm:grid-cols-2">
        {shares.map(([name, label, hint]) => (
          <Field
            key={name}
            {...{ name, label, hint }}
            inputMode="decimal"
            autoComplete="off"
            value={draft[name]}
            readOnly={isBusy}
            problem={problems[name]}
            onChange={({ target }) => edit({ [name]: target.value })}
          />
        ))}
      </div>
      <WithReviews {...props} />
    </div>
  );
};

/** Asks for a search. Nothing is asked, and billed, before somebody does. */
export const ScoringForm = (props: Props) => {
  const form = useRef<HTMLFormElement>(null);
  const { draft, problems, isBusy, edit, search } = props;
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    focusFirst(form.current, fieldOrder, search());
  };
  return (
    <Card>
      <form ref={form} role="search" noValidate onSubmit={submit} aria-label="Score documents">
        <Field
          label="Words to look for"
          name="query"
          dir="auto"
          hint="A document with any of them is found. Each search is billed as one scoring."
          autoComplete="off"
          value={draft.query}
          readOnly={isBusy}
          problem={problems.query}
          onChange={({ target }) => edit({ query: target.value })}
        />
        <Disclosure summary="Options" open={problems.threshold || problems.margin ? true : draft.reviews}>
          <Options {...props} />
        </Disclosure>
        <Button type="submit" aria-disabled={isBusy} className="mt-4">
          <Search aria-hidden className="size-4" />
          {isBusy ? 'Scoring…' : 'Search'}
        </Button>
      </form>
    </Card>
  );
};
