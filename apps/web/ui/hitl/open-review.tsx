import type { ReviewPage } from '@gatehouse/contracts';
import { useRef, useState, type SubmitEvent } from 'react';
import { Badge } from '../parts/badge';
import { Button } from '../parts/button';
import { Card } from '../parts/card';
import { Field } from '../parts/field';
import { TextArea } from '../parts/text-area';
import { useStaying } from '../use-staying';
import { OutcomeNotice } from '../parts/outcome-notice';
import { roomText } from './review-text';
import { titleProblem, useOpening } from './use-opening';

type Props = Pick<ReviewPage, 'limit' | 'pending'>;

const longestDetails = 10_000;

const Room = (room: Props) => {
  const isFull = room.limit !== null && room.pending >= room.limit;
  return (
    <div className="flex flex-wrap items-center justify-between gap-2">
      <h2 id="open-review" className="text-lg font-semibold">
        Ask for a review
      </h2>
      <Badge tone={isFull ? 'warn' : 'plain'}>{roomText(room)}</Badge>
    </div>
  );
};

/** Opens a request. What was typed stays until it is opened. */
export const OpenReview = (room: Props) => {
  const form = useRef<HTMLFormElement>(null);
  const [isChecked, setChecked] = useState(false);
  const { draft, outcome, isBusy, isDirty, setDraft, open } = useOpening();
  const problem = titleProblem(draft);
  useStaying(isDirty, true);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    setChecked(problem !== undefined);
    if (problem !== undefined) form.current?.querySelector('input')?.focus();
    else if (!isBusy) void open();
  };
  return (
    <Card>
      <form ref={form} noValidate onSubmit={submit} aria-labelledby="open-review" className="grid gap-4">
        <Room {...room} />
        <Field
          label="What is to be decided?"
          autoComplete="off"
          value={draft.title}
          readOnly={isBusy}
          problem={isChecked ? problem : undefined}
          onChange={({ target }) => setDraft({ ...draft, title: target.value })}
        />
        <TextArea
          label="Details"
          hint="What whoever decides should know. Optional."
          maxLength={longestDetails}
          value={draft.details}
          readOnly={isBusy}
          onChange={({ target }) => setDraft({ ...draft, details: target.value })}
        />
        <OutcomeNotice outcome={outcome} />
        <Button type="submit" aria-disabled={isBusy} className="justify-self-start">
          {isBusy ? 'Opening…' : 'Open'}
        </Button>
      </form>
    </Card>
  );
};
