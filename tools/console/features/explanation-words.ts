import type { Explanation } from '@gatehouse/contracts';
import { onOrOff, openOrShut, reasonOf } from './tenant-features.js';

type Step = Explanation['steps'][number];

const outcomes = { passed: 'goes on', decided: 'decides', not_reached: 'not reached' } as const;

/** Every step of the rule with what it saw, a line each; those of a requirement are indented under it. */
export function stepLines(steps: Explanation['steps'], indent = '  '): string[] {
  return steps.flatMap((step, index) => [
    `${indent}${index + 1}. ${subject(step)}: ${outcomes[step.outcome]}`,
    ...(step.step === 'requirement' ? stepLines(step.explanation.steps, `${indent}   `) : []),
  ]);
}

function subject(step: Step): string {
  if (step.step === 'gate') return `gate ${step.name} is ${openOrShut(step.open)}`;
  if (step.step === 'when_unset')
    return `when unset it ${step.whenUnset === 'inherits' ? 'inherits' : 'is off'}`;
  if (step.step === 'entitlement') return `entitlement is ${step.entitlement.state} (${step.phase})`;
  const { decision } = step.explanation;
  return `requires ${step.feature}, which is ${onOrOff(decision.enabled)} (${reasonOf(decision)})`;
}
