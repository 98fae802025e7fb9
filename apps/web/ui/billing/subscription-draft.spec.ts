import { describe, expect, it } from '@jest/globals';
import type { Subscription } from '@gatehouse/contracts';
import { changeIn, draftOf, isEdited, seatsProblem } from './subscription-draft';

const base: Subscription = {
  id: '11111111-1111-4111-8111-111111111111',
  ...{ planId: 'team', planName: 'Team', status: 'active', seats: 12, cancelAtPeriodEnd: false },
  ...{ currentPeriodStart: '2026-11-01T00:00:00Z', currentPeriodEnd: '2026-12-01T00:00:00Z' },
  ...{ version: 3, updatedAt: '2026-11-01T00:00:00Z' },
};
const draft = draftOf(base);

describe('what is typed', () => {
  it('wants nothing while it says what is there', () => {
    expect([changeIn(base, draft), isEdited(base, draft)]).toEqual([{}, false]);
    expect(changeIn(base, { ...draft, seats: ' 12 ' })).toEqual({});
  });

  it('wants what it says otherwise, and nothing else', () => {
    expect(changeIn(base, { ...draft, planId: 'enterprise' })).toEqual({ planId: 'enterprise' });
    expect(changeIn(base, { ...draft, seats: '13', cancelAtPeriodEnd: true })).toEqual({
      seats: 13,
      cancelAtPeriodEnd: true,
    });
  });

  it.each(['', '0', '-1', '1.5', '1e3', 'ten', '10001', '٣'])('is no number of seats: %j', (seats) => {
    expect(seatsProblem({ ...draft, seats })).toMatch(/1 to 10,000/);
  });

  it.each(['1', ' 7 ', '10000'])('is a number of seats: %j', (seats) => {
    expect(seatsProblem({ ...draft, seats })).toBeUndefined();
  });
});
