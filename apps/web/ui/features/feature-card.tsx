'use client';

import Link from 'next/link';
import type { TenantFeature } from '@gatehouse/contracts';
import { Badge } from '../parts/badge';
import { Card } from '../parts/card';
import { useTimes } from '../times';
import { textOf } from './feature-names';
import { wordingOf } from './tenant-reason';

interface Props {
  readonly feature: string;
  readonly decision: TenantFeature;
  readonly href?: string | undefined;
}

/** One feature as the tenant has it, with the reason in a sentence. */
export const FeatureCard = ({ feature, decision, href }: Props) => {
  const { dayOf } = useTimes();
  const { title, description } = textOf(feature);
  const { state, tone, sentence } = wordingOf(decision.reason);
  return (
    <Card aria-label={title} className="flex flex-col gap-2">
      <div className="flex items-start justify-between gap-3">
        <h2 className="text-lg font-semibold">{title}</h2>
        <Badge tone={tone}>{state}</Badge>
      </div>
      <p className="text-sm text-quiet">{description}</p>
      <p className="text-sm">{sentence(title, decision.endsAt && dayOf(decision.endsAt))}</p>
      {decision.limit !== undefined && <p className="text-sm text-quiet">Limit: {decision.limit}</p>}
      {decision.enabled && href && (
        <Link
          href={href}
          prefetch={false}
          className="mt-auto self-start pt-2 text-sm font-medium text-accent underline underline-offset-4"
        >
          Open {title}
        </Link>
      )}
    </Card>
  );
};
