'use client';

import { ShieldCheck } from 'lucide-react';
import { useState } from 'react';
import { answerOf, gatehouse } from '../../api';
import { Button } from '../../parts/button';
import { verificationText, type VerificationText } from './verification-text';

const colours = { good: 'text-good', bad: 'text-bad', warn: 'text-warn' } as const;

/** Has every hash computed anew, of one tenant or of all, and says what was found. */
export const VerifyAudit = ({ tenantId }: { readonly tenantId: string }) => {
  const [found, setFound] = useState<VerificationText | 'busy'>();
  const busy = found === 'busy';
  const verify = async () => {
    if (busy) return;
    setFound('busy');
    const body = tenantId ? { tenantId } : {};
    setFound(verificationText(await answerOf(gatehouse.POST('/v1/platform/audit/verify', { body }))));
  };
  return (
    <>
      <Button look="secondary" aria-disabled={busy} onClick={() => void verify()}>
        <ShieldCheck aria-hidden className="size-4" />
        {busy ? 'Checking…' : tenantId ? 'Check this tenant’s chain' : 'Check every chain'}
      </Button>
      <p
        role="status"
        className={`order-last basis-full text-sm font-medium empty:hidden ${typeof found === 'object' ? colours[found.tone] : ''}`}
      >
        {typeof found === 'object' ? found.text : ''}
      </p>
    </>
  );
};
