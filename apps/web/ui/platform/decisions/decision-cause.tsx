import type { DeniedDecision } from '@gatehouse/contracts';
import Link from 'next/link';
import { Button } from '../../parts/button';
import { momentOf } from '../utc';
import { auditPath } from '../audit/audit-search';
import type { TitleOf } from '../decision-text';

interface Props {
  readonly decision: Pick<DeniedDecision, 'tenantId' | 'cause'>;
  readonly titleOf: TitleOf;
}

/** The change that a denial came from, and the way to it. */
export const DecisionCause = ({ decision: { tenantId, cause }, titleOf }: Props) =>
  cause === null || tenantId === null ? (
    <p className="text-sm text-quiet">No change of an entitlement caused this.</p>
  ) : (
    <div className="grid gap-3 text-sm">
      <p>
        {cause.actor} changed the entitlement to {titleOf(cause.feature)} on {momentOf(cause.at)} (revision{' '}
        {cause.revision}):
      </p>
      <blockquote className="border-l-2 border-edge pl-3 wrap-anywhere">{cause.reason}</blockquote>
      <div>
        <Button asChild look="secondary">
          <Link href={auditPath({ tenantId, feature: cause.feature })}>See it in the audit</Link>
        </Button>
      </div>
    </div>
  );
