import type { AuditVerification } from '@gatehouse/contracts';
import type { Answer } from '../../api';

/** What became of a verification, in words, and how it is meant. */
export interface VerificationText {
  readonly tone: 'good' | 'bad' | 'warn';
  readonly text: string;
}

const counted = (count: number, what: string) =>
  `${count.toLocaleString('en-GB')} ${what}${count === 1 ? '' : 's'}`;

const whose = (tenantId: string | null) => (tenantId === null ? 'the platform' : `tenant ${tenantId}`);

export const verificationText = (answer: Answer<AuditVerification>): VerificationText => {
  if (!answer.ok)
    return {
      tone: 'warn',
      text: `Not checked: ${answer.failure.message} This says nothing about the audit.`,
    };
  const { brokenAt, complete, chains, events, tookMs } = answer.body;
  if (brokenAt) {
    const place = `event ${brokenAt.sequence.toString()} of ${whose(brokenAt.tenantId)}`;
    return { tone: 'bad', text: `The audit was tampered with at ${place}: ${brokenAt.message}` };
  }
  const found = `${counted(events, 'event')} in ${counted(chains, 'chain')}`;
  if (!complete)
    return {
      tone: 'warn',
      text: `${found} are as they were recorded. There is more: check a tenant at a time.`,
    };
  return { tone: 'good', text: `Nothing was changed: ${found} checked in ${tookMs.toString()} ms.` };
};
