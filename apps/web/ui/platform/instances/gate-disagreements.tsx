import type { Instances } from '@gatehouse/contracts';
import { TriangleAlert } from 'lucide-react';

type Disagreement = Instances['disagreements'][number];

const inAList = new Intl.ListFormat('en-GB', { type: 'conjunction' });

/** "ENABLE_HITL is open on a and b, and shut on c." */
export const disagreementText = ({ gate, openOn, shutOn }: Disagreement): string =>
  `${gate} is open on ${inAList.format(openOn)}, and shut on ${inAList.format(shutOn)}.`;

/** Gates that are not the same everywhere; nothing while all are. */
export const GateDisagreements = ({ disagreements }: Pick<Instances, 'disagreements'>) =>
  disagreements.length > 0 && (
    <section
      aria-label="Gates that disagree"
      className="flex gap-3 rounded-xl bg-warn-soft p-4 text-sm text-warn"
    >
      <TriangleAlert aria-hidden className="mt-0.5 size-5 shrink-0" />
      <div className="grid min-w-0 gap-1">
        <h2 className="font-semibold">The gates are not the same everywhere</h2>
        <p>
          What a tenant gets depends on which instance answers. Expected during a rollout, a mistake
          otherwise.
        </p>
        <ul className="list-disc pl-5 break-words">
          {disagreements.map((disagreement) => (
            <li key={disagreement.gate}>{disagreementText(disagreement)}</li>
          ))}
        </ul>
      </div>
    </section>
  );
