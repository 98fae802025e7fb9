import type { DeniedDecision } from '@gatehouse/contracts';
import type { ReactNode } from 'react';
import { textOf } from '../../features/feature-names';
import { Card } from '../../parts/card';
import { DecisionSteps } from '../explain/decision-steps';
import { DecisionCause } from './decision-cause';
import { DecisionFacts } from './decision-facts';
import { deniedText } from './denied-text';

const titleOf = (key: string) => textOf(key).title;

const Part = ({ title, children }: { readonly title: string; readonly children: ReactNode }) => (
  <Card aria-label={title}>
    <h2 className="mb-3 text-lg font-semibold">{title}</h2>
    {children}
  </Card>
);

/** A denial as it was: why, by which change, step by step, and the data behind it. */
export const DecisionView = ({ decision }: { readonly decision: DeniedDecision }) => (
  <div className="grid grid-cols-1 gap-4">
    <p className="font-medium">{deniedText(decision, titleOf)}</p>
    <Part title="What caused it">
      <DecisionCause decision={decision} titleOf={titleOf} />
    </Part>
    <Part title="How it was decided">
      {decision.explanation ? (
        <DecisionSteps explanation={decision.explanation} titleOf={titleOf} />
      ) : (
        <p className="text-sm text-quiet">There were no data to decide by.</p>
      )}
    </Part>
    <Part title="The request and the data">
      <DecisionFacts decision={decision} />
    </Part>
  </div>
);
