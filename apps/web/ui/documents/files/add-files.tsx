import { useRef, useState, type SubmitEvent } from 'react';
import { Button } from '../../parts/button';
import { Card } from '../../parts/card';
import { Field } from '../../parts/field';
import { OutcomeNotice } from '../../parts/outcome-notice';
import { countText } from './files-text';
import { mostFiles } from './text-files';
import type { Files } from './use-files';

const Problems = ({ problems }: Files['chosen']) => (
  <div role="alert" className="empty:hidden">
    {problems.length > 0 && (
      <div className="rounded-lg bg-bad-soft px-3 py-2 text-sm text-bad">
        <p>Nothing is sent until this is mended:</p>
        <ul className="mt-1 list-disc pl-5 [overflow-wrap:anywhere]">
          {problems.map((problem) => (
            <li key={problem}>{problem}</li>
          ))}
        </ul>
      </div>
    )}
  </div>
);

/** Sends text files, all that are chosen at once. */
export const AddFiles = ({ chosen, outcome, isBusy, choose, send }: Files) => {
  const input = useRef<HTMLInputElement>(null);
  const [isMissing, setMissing] = useState(false);
  const count = chosen.documents.length;
  const isReady = count > 0 && chosen.problems.length === 0;
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    if (isBusy) return;
    setMissing(count === 0 && chosen.problems.length === 0);
    if (!isReady) input.current?.focus();
    else if ((await send()) && input.current) input.current.value = '';
  };
  return (
    <Card>
      <form
        noValidate
        onSubmit={(event) => void submit(event)}
        aria-labelledby="add-files"
        className="grid gap-4"
      >
        <h2 id="add-files" className="text-lg font-semibold">
          Add text files
        </h2>
        <Field
          ref={input}
          type="file"
          label="Files"
          multiple
          accept=".txt,text/plain"
          className="w-full rounded-lg border border-edge bg-surface text-sm file:mr-3 file:min-h-10 file:cursor-pointer file:border-0 file:bg-sunken file:px-3 file:font-medium file:text-ink"
          hint={`Up to ${mostFiles} files in UTF-8, of 100,000 characters each. The name of a file is its title and its external id.`}
          problem={
            isMissing && count === 0 && chosen.problems.length === 0 ? 'Choose one file or more.' : undefined
          }
          onChange={({ target }) => void choose([...(target.files ?? [])])}
        />
        <Problems {...chosen} />
        <OutcomeNotice outcome={outcome} />
        <Button type="submit" look="secondary" aria-disabled={isBusy} className="justify-self-start">
          {isBusy ? 'Adding…' : isReady ? `Add ${countText(count)}` : 'Add files'}
        </Button>
      </form>
    </Card>
  );
};
