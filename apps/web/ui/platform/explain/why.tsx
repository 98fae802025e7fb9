import type { ExplainedDecision } from '@gatehouse/contracts';
import { useState } from 'react';
import { Disclosure } from '../../parts/disclosure';
import type { TitleOf } from '../decision-text';
import { allowText } from './allow-text';
import { dataText } from './data-text';
import { DecisionSteps } from './decision-steps';
import { useExplanation } from './use-explanation';

interface Props {
  readonly tenantId: string;
  readonly featureKey: string;
  /** Of what is on the page: another one is explained anew. */
  readonly revision: number;
  readonly titleOf: TitleOf;
}

const Explained = ({ explained, titleOf }: { explained: ExplainedDecision; titleOf: TitleOf }) => (
  <div className="grid gap-3">
    <DecisionSteps explanation={explained} titleOf={titleOf} />
    {explained.allow.length > 0 && (
      <div className="grid gap-1 text-sm">
        <h3 className="font-medium">To turn it on</h3>
        <ul className="list-disc pl-5">
          {explained.allow.map((change) => (
            <li key={`${change.kind} ${change.feature}`}>{allowText(change, titleOf)}</li>
          ))}
        </ul>
      </div>
    )}
    <p className="text-xs text-quiet">
      {dataText(explained)}
      {explained.storedRevision > explained.revision &&
        ` Revision ${explained.storedRevision.toString()} is stored and on its way to this instance.`}
    </p>
  </div>
);

/** Says on demand, step by step, why the feature is on or off, and what would have to change. */
export const Why = ({ titleOf, ...subject }: Props) => {
  const [open, setOpen] = useState(false);
  const { data, isError } = useExplanation(subject, open);
  return (
    <Disclosure summary="Why?" onToggle={setOpen}>
      {data && <Explained explained={data} titleOf={titleOf} />}
      {!data && (
        <p aria-live="polite" className="text-sm text-quiet">
          {isError ? 'We cannot say just now. Close this and open it again to try once more.' : 'Looking…'}
        </p>
      )}
    </Disclosure>
  );
};
