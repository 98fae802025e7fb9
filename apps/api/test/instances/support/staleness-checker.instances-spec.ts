import { describe, expect, it } from '@jest/globals';
import { checkStaleness } from './staleness-checker.js';
import type { ProbeAnswer, ProbedChange, Shown } from './staleness.js';

const on = (revision?: number): Shown => ({ kind: 'state', enabled: true, revision });
const off = (revision?: number): Shown => ({ kind: 'state', enabled: false, revision });

/** On at 1, revoked at 1 s, back on at 5 s, revoked again at 6 s. */
const changes: readonly ProbedChange[] = [
  { revision: 1, enabled: true, sentAt: 0, acknowledgedAt: 0 },
  { revision: 2, enabled: false, sentAt: 990, acknowledgedAt: 1_000 },
  { revision: 3, enabled: true, sentAt: 4_990, acknowledgedAt: 5_000 },
  { revision: 4, enabled: false, sentAt: 5_990, acknowledgedAt: 6_000 },
];

const answer = (begun: number, shown: Shown, rest: Partial<ProbeAnswer> = {}): ProbeAnswer => ({
  instance: 'a',
  probe: 'snapshot',
  begun,
  ended: begun + 5,
  stalledMs: 0,
  shown,
  ...rest,
});

const kinds = (...answers: ProbeAnswer[]) =>
  checkStaleness(changes, answers, { boundMs: 1_000 }).violations.map(({ kind }) => kind);

describe('the staleness checker', () => {
  it('takes answers that are as fresh as was promised', () => {
    expect(
      kinds(
        answer(500, on(1)),
        answer(985, off(2), { ended: 995 }),
        answer(1_990, off(2), { instance: 'b' }),
        answer(1_990, on(1), { instance: 'c' }),
        answer(5_100, on(), { probe: 'plans' }),
        answer(6_900, on(3), { instance: 'b' }),
        answer(7_100, off(4), { instance: 'b' }),
      ),
    ).toEqual([]);
  });

  it('finds an answer that was begun too long after a revoke and shows the state before', () => {
    expect(kinds(answer(2_001, on(1)))).toEqual(['stale']);
    expect(kinds(answer(2_001, on(), { probe: 'plans' }))).toEqual(['stale']);
    expect(kinds(answer(6_001, off(2)))).toEqual(['stale']);
  });

  it('finds a grant that was shown before it was sent', () => {
    expect(kinds(answer(4_500, on(3)))).toEqual(['stale']);
  });

  it('finds an answer whose state is not the one of its revision', () => {
    expect(kinds(answer(1_100, on(2)))).toEqual(['stale']);
    expect(kinds(answer(1_100, off(1)))).toEqual(['stale']);
  });

  it('finds an instance that denied, and allows again before anybody turned it on', () => {
    expect(kinds(answer(1_100, off(2)), answer(1_200, on(1)))).toEqual(['flipped back']);
    expect(kinds(answer(1_200, on(1)), answer(1_100, off(2)))).toEqual(['flipped back']);
    const plans = { probe: 'plans' };
    expect(kinds(answer(1_100, off(), plans), answer(1_200, on(), plans))).toEqual(['flipped back']);
    expect(kinds(answer(1_100, off(2)), answer(1_200, on(), plans))).toEqual(['flipped back']);
  });

  it('lets answers that were on their way at once come in any order', () => {
    expect(kinds(answer(1_100, off(2), { ended: 1_200 }), answer(1_150, on(1), { ended: 1_160 }))).toEqual(
      [],
    );
  });

  it('holds no instance to what another has shown', () => {
    expect(kinds(answer(1_100, off(2)), answer(1_200, on(1), { instance: 'b' }))).toEqual([]);
  });

  it('finds a slow answer, but not one for which the driver was kept from running', () => {
    expect(kinds(answer(100, on(1), { ended: 1_101 }))).toEqual(['slow']);
    expect(kinds(answer(100, on(1), { ended: 1_101, stalledMs: 50 }))).toEqual([]);
  });

  it('finds what is not answered, and what cannot be verified where it should be', () => {
    const unverified: Shown = { kind: 'unverified', error: 'feature_lookup_failed' };
    expect(kinds(answer(100, { kind: 'broken', what: 'cut' }), answer(100, unverified))).toEqual([
      'broken',
      'unverified',
    ]);
    const mayBeUnverified = ({ begun }: ProbeAnswer) => begun < 200;
    const promise = { boundMs: 1_000, mayBeUnverified };
    const answers = [answer(100, unverified), answer(300, unverified)];
    expect(checkStaleness(changes, answers, promise).violations).toMatchObject([{ answer: { begun: 300 } }]);
  });

  it('says how long after its acknowledgement each instance showed a change', () => {
    const { lagsMs } = checkStaleness(
      changes,
      [answer(1_010, on(1)), answer(1_035, off(2)), answer(4_991, on(3), { instance: 'b' })],
      { boundMs: 1_000 },
    );
    expect(Object.fromEntries(lagsMs)).toEqual({ a: [40], b: [3_996, 0] });
  });
});
