import type { DeniedDecision } from '@gatehouse/contracts';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { momentOf } from '../utc';
import { dataText } from '../explain/data-text';

const Fact = ({ name, children }: { readonly name: string; readonly children: ReactNode }) => (
  <div className="grid gap-0.5 sm:grid-cols-[8rem_1fr] sm:gap-4">
    <dt className="text-quiet">{name}</dt>
    <dd className="wrap-anywhere">{children}</dd>
  </div>
);

const times = (seen: number) => (seen === 1 ? 'once' : `${seen.toString()} times, at least`);

/** What a denial was decided by, where and when. */
export const DecisionFacts = ({ decision }: { readonly decision: DeniedDecision }) => {
  const { tenantId, route, requires, at, seen, instanceId, openGates } = decision;
  return (
    <dl className="grid gap-2.5 text-sm">
      <Fact name="Tenant">
        {tenantId === null ? (
          'None: the credential has no tenant.'
        ) : (
          <Link href={`/platform/tenants/${tenantId}`} className="font-mono text-xs underline">
            {tenantId}
          </Link>
        )}
      </Fact>
      <Fact name="Route">
        <span className="font-mono text-xs">{route}</span> requires {requires.join(', ')}
      </Fact>
      <Fact name="When">
        {momentOf(at)}, seen {times(seen)}
      </Fact>
      <Fact name="Data">{dataText(decision)}</Fact>
      <Fact name="Instance">
        <span className="font-mono text-xs">{instanceId}</span>
      </Fact>
      <Fact name="Open gates there">
        <span className="font-mono text-xs">{openGates.join(', ') || 'none'}</span>
      </Fact>
    </dl>
  );
};
