import { useRef, type SubmitEvent } from 'react';
import { focusFirst } from '../focus-first';
import { Button } from '../parts/button';
import { Card } from '../parts/card';
import { Field } from '../parts/field';
import { OutcomeNotice } from '../parts/outcome-notice';
import { TextArea } from '../parts/text-area';
import type { Adding } from './use-adding';

const fieldOrder = ['title', 'text', 'externalId'] as const;

/** Sends one text. What was typed stays until it is taken. */
export const AddDocument = ({ draft, problems, outcome, isBusy, edit, add }: Adding) => {
  const form = useRef<HTMLFormElement>(null);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    focusFirst(form.current, fieldOrder, add());
  };
  return (
    <Card>
      <form ref={form} noValidate onSubmit={submit} aria-labelledby="add-document" className="grid gap-4">
        <h2 id="add-document" className="text-lg font-semibold">
          Add a document
        </h2>
        <Field
          label="Title"
          name="title"
          autoComplete="off"
          dir="auto"
          value={draft.title}
          readOnly={isBusy}
          problem={problems.title}
          onChange={({ target }) => edit({ title: target.value })}
        />
        <TextArea
          label="Text"
          name="text"
          rows={5}
          dir="auto"
          value={draft.text}
          readOnly={isBusy}
          problem={problems.text}
          onChange={({ target }) => edit({ text: target.value })}
        />
        <Field
          label="External id"
          name="externalId"
          hint="What you call it. Sent again under the same id, it is the same document: its text is replaced."
          autoComplete="off"
          value={draft.externalId}
          readOnly={isBusy}
          problem={problems.externalId}
          onChange={({ target }) => edit({ externalId: target.value })}
        />
        <OutcomeNotice outcome={outcome} />
        <Button type="submit" aria-disabled={isBusy} className="justify-self-start">
          {isBusy ? 'Adding…' : 'Add document'}
        </Button>
      </form>
    </Card>
  );
};
