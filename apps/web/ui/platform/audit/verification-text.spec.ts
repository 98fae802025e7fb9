import { expect, it } from '@jest/globals';
import type { AuditVerification } from '@gatehouse/contracts';
import { verificationText } from './verification-text';

const whole: AuditVerification = {
  verified: true,
  complete: true,
  nextCursor: null,
  chains: 1,
  events: 1_200,
  brokenAt: null,
  head: null,
  tookMs: 7,
};
const found = (body: Partial<AuditVerification>) =>
  verificationText({ ok: true, etag: null, body: { ...whole, ...body } });
const brokenAt = { tenantId: null, sequence: 3, id: null, problem: 'missing', message: 'Removed.' } as const;

it('says what was checked', () => {
  expect(found({})).toEqual({
    tone: 'good',
    text: 'Nothing was changed: 1,200 events in 1 chain checked in 7 ms.',
  });
});

it('says where it was tampered with', () => {
  const text = 'The audit was tampered with at event 3 of the platform: Removed.';
  expect(found({ verified: false, brokenAt })).toEqual({ tone: 'bad', text });
});

it('never calls whole what was not looked at to its end, or not at all', () => {
  expect(found({ verified: false, complete: false, nextCursor: 'c' }).tone).toBe('warn');
  const failure = { error: 'store_unavailable', message: 'The data cannot be reached.', status: 503 };
  expect(verificationText({ ok: false, failure })).toMatchObject({ tone: 'warn' });
});
