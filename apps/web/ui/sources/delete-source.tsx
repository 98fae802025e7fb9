import type { Source } from '@gatehouse/contracts';
import { useRouter } from 'next/navigation';
import { useRef, useState } from 'react';
import { answerOf, gatehouse, type Failure } from '../api';
import { OutcomeNotice, type Outcome } from '../parts/outcome-notice';
import { Button } from '../parts/button';
import { failureText } from './source-text';

interface Props {
  readonly source: Source;
  /** It is in the list for a moment still. */
  readonly onDeleted: () => void;
}

// a write without a body is JSON all the same, to whatever stands between
const headers = { 'content-type': 'application/json' };

/** Somebody else was faster. */
const isGone = ({ error }: Failure) => error === 'not_found';

const useDeleting = ({ source, onDeleted }: Props) => {
  const router = useRouter();
  const [outcome, setOutcome] = useState<Outcome>();
  const [isBusy, setBusy] = useState(false);
  const remove = async () => {
    if (isBusy) return;
    setBusy(true);
    const params = { path: { source_id: source.id } };
    const answer = await answerOf(gatehouse.DELETE('/v1/ingestion/sources/{source_id}', { params, headers }));
    setBusy(false);
    if (answer.ok || isGone(answer.failure)) onDeleted();
    else setOutcome({ isDone: false, text: failureText(answer.failure) });
    if (answer.ok || isGone(answer.failure) || answer.failure.error === 'feature_disabled') router.refresh();
  };
  return { outcome, isBusy, remove };
};

/** Deletes a source, once somebody has said that they mean it. */
export const DeleteSource = (props: Props) => {
  const [isAsking, setAsking] = useState(false);
  const asks = useRef<HTMLButtonElement>(null);
  const { outcome, isBusy, remove } = useDeleting(props);
  const { name } = props.source;
  const keep = () => {
    setAsking(false);
    asks.current?.focus();
  };
  return (
    <div className="grid gap-3">
      <Button
        ref={asks}
        look="secondary"
        aria-expanded={isAsking}
        aria-label={`Delete ${name}`}
        className="justify-self-start"
        onClick={() => setAsking(!isAsking)}
      >
        Delete…
      </Button>
      {isAsking && (
        <div
          role="group"
          aria-label={`Delete ${name}?`}
          className="grid gap-3 rounded-lg bg-sunken p-4 text-sm"
        >
          <p>Nothing more is collected from it. Documents that were collected stay.</p>
          <div className="flex flex-wrap gap-2">
            <Button aria-disabled={isBusy} onClick={() => void remove()}>
              {isBusy ? 'Deleting…' : 'Delete it'}
            </Button>
            <Button look="secondary" onClick={keep}>
              Keep it
            </Button>
          </div>
        </div>
      )}
      <OutcomeNotice outcome={outcome} />
    </div>
  );
};
