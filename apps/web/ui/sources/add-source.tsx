import { useRef, type SubmitEvent } from 'react';
import { OutcomeNotice } from '../parts/outcome-notice';
import { Button } from '../parts/button';
import { Card } from '../parts/card';
import { Field } from '../parts/field';
import { useStaying } from '../use-staying';
import { useAdding } from './use-adding';

/** Adds a source. What was typed stays until it is added. */
export const AddSource = () => {
  const form = useRef<HTMLFormElement>(null);
  const { draft, problems, outcome, isBusy, isDirty, setDraft, add } = useAdding((field) =>
    form.current?.querySelector<HTMLInputElement>(`[name=${field}]`)?.focus(),
  );
  useStaying(isDirty, true);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    void add();
  };
  return (
    <Card>
      <form ref={form} noValidate onSubmit={submit} aria-labelledby="add-source" className="grid gap-4">
        <h2 id="add-source" className="text-lg font-semibold">
          Add a source
        </h2>
        <Field
          label="Name"
          name="name"
          autoComplete="off"
          value={draft.name}
          readOnly={isBusy}
          problem={problems.name}
          onChange={({ target }) => setDraft({ ...draft, name: target.value })}
        />
        <Field
          label="Address"
          name="url"
          type="url"
          inputMode="url"
          autoComplete="off"
          spellCheck={false}
          hint="Of a JSON Feed, at a host that was allowed for this service."
          value={draft.url}
          readOnly={isBusy}
          problem={problems.url}
          onChange={({ target }) => setDraft({ ...draft, url: target.value })}
        />
        <OutcomeNotice outcome={outcome} />
        <Button type="submit" aria-disabled={isBusy} className="justify-self-start">
          {isBusy ? 'Adding…' : 'Add'}
        </Button>
      </form>
    </Card>
  );
};
