import type { Explanation } from '@gatehouse/contracts';
import { Badge, type Tone } from '../../parts/badge';
import type { TitleOf } from '../decision-text';
import { outcomeTexts, stepText, type Step } from './step-text';

interface Props {
  readonly explanation: Explanation;
  readonly titleOf: TitleOf;
}

const toneOf = (outcome: Step['outcome'], enabled: boolean): Tone => {
  if (outcome !== 'decided') return 'plain';
  return enabled ? 'good' : 'warn';
};

/** The rule's steps in their order: what each looked at, and which of them decided. */
export const DecisionSteps = ({ explanation, titleOf }: Props) => (
  <ol className="grid gap-2 text-sm">
    {explanation.steps.map((step) => (
      <li
        key={`${step.step} ${'feature' in step ? step.feature : ''}`}
        className={step.outcome === 'not_reached' ? 'text-quiet' : undefined}
      >
        <div className="grid gap-1 sm:grid-cols-[6.5rem_1fr]">
          <span>
            <Badge tone={toneOf(step.outcome, explanation.decision.enabled)}>
              {outcomeTexts[step.outcome]}
            </Badge>
          </span>
          <span className="wrap-anywhere">{stepText(step, titleOf)}</span>
        </div>
        {step.step === 'requirement' && (
          <div className="mt-2 ml-2 border-l-2 border-line pl-3">
            <DecisionSteps explanation={step.explanation} titleOf={titleOf} />
          </div>
        )}
      </li>
    ))}
  </ol>
);
