import { describe, expect, it } from '@jest/globals';
import type { Denial } from '@gatehouse/features';
import { Evaluations, sameIdMs } from './evaluations.js';
import { WaitingEvaluations } from './waiting-evaluations.js';

const denial = (differs: Partial<Denial> = {}, revision = 3): Denial => ({
  ...{ tenantId: 'acme', route: 'GET /v1/hitl/requests', required: ['hitl'] },
  decision: { feature: 'hitl', enabled: false, reason: 'not_entitled' },
  answer: { held: { tenantId: 'acme', revision, entitlements: new Map() }, level: 'process', ageMs: 5 },
  ...{ at: 1_000, ...differs },
});

describe('the same evaluation', () => {
  it('keeps its id and is counted, whatever the route', () => {
    const evaluations = new Evaluations();
    const first = evaluations.of(denial(), 0);
    expect(evaluations.of(denial({ route: 'POST /v1/hitl/requests' }), sameIdMs - 1)).toBe(first);
    expect(first.seen).toBe(2);
  });

  it('has another id after a minute', () => {
    const evaluations = new Evaluations();
    const first = evaluations.of(denial(), 0);
    expect(evaluations.of(denial(), sameIdMs).id).not.toBe(first.id);
  });

  const requirementOff = { feature: 'hitl', enabled: false, reason: 'requirement_off' } as const;
  it.each([
    ['tenant', denial(), denial({ tenantId: 'globex' })],
    [
      'feature',
      denial(),
      denial({ decision: { feature: 'ingestion', enabled: false, reason: 'not_entitled' } }),
    ],
    ['reason', denial(), denial({ decision: { feature: 'hitl', enabled: false, reason: 'expired' } })],
    [
      'requirement',
      denial({ decision: { ...requirementOff, requirement: 'a' } }),
      denial({ decision: { ...requirementOff, requirement: 'b' } }),
    ],
    ['revision', denial(), denial({}, 4)],
  ])('is not one of another %s', (_, one, other) => {
    const evaluations = new Evaluations();
    expect(evaluations.of(one, 0).id).not.toBe(evaluations.of(other, 0).id);
  });

  it('is forgotten only when very many others came since', () => {
    const evaluations = new Evaluations();
    const first = evaluations.of(denial(), 0);
    for (let other = 1; other < 5_000; other += 1) evaluations.of(denial({ tenantId: String(other) }), 0);
    expect(evaluations.of(denial(), 0).id).toBe(first.id);
    evaluations.of(denial({ tenantId: 'one more' }), 0);
    expect(evaluations.of(denial(), 0).id).not.toBe(first.id);
  });
});

describe('what waits to be written', () => {
  const many = (count: number, evaluations = new Evaluations()) =>
    Array.from({ length: count }, (_, number) => evaluations.of(denial({ tenantId: String(number) }), 0));

  it('is each evaluation once, and again only when it was seen twice as often', () => {
    const [waiting, evaluations] = [new WaitingEvaluations(), new Evaluations()];
    const seeAgain = () => {
      const evaluation = evaluations.of(denial(), 0);
      waiting.offer(evaluation, 0);
      return evaluation;
    };
    const evaluation = seeAgain();
    seeAgain();
    expect(waiting.next(10)).toEqual([evaluation]);
    waiting.written(evaluation, 2);
    expect([seeAgain() && waiting.size, seeAgain() && waiting.size]).toEqual([0, 1]);
  });

  it('is at most 200 new ones a second; one that comes again later is taken then', () => {
    const waiting = new WaitingEvaluations();
    const evaluations = new Evaluations();
    const all = many(201, evaluations);
    for (const each of all) waiting.offer(each, 0);
    expect([waiting.size, waiting.dropped, waiting.get(all[200]?.id ?? '')]).toEqual([200, 1, undefined]);
    waiting.offer(evaluations.of(denial({ tenantId: '200' }), 0), 1_000);
    expect(waiting.size).toBe(201);
  });

  it('is at most 1,000, and loses the oldest first', () => {
    const waiting = new WaitingEvaluations();
    const all = many(1_001);
    all.forEach((each, number) => waiting.offer(each, number * 10));
    expect([waiting.size, waiting.dropped]).toEqual([1_000, 1]);
    expect(waiting.get(all[0]?.id ?? '')).toBeUndefined();
    expect(waiting.get(all[1]?.id ?? '')).toBe(all[1]);
  });
});

it('costs a denial less than 10 µs, also while everything is full', () => {
  const [waiting, evaluations] = [new WaitingEvaluations(), new Evaluations()];
  const denials = Array.from({ length: 2_000 }, (_, number) => denial({ tenantId: String(number) }));
  const record = (rounds: number) => {
    const began = performance.now();
    for (let round = 0; round < rounds; round += 1)
      for (const each of denials) waiting.offer(evaluations.of(each, began), began);
    return ((performance.now() - began) * 1_000) / (rounds * denials.length);
  };
  record(5);
  expect(record(50)).toBeLessThan(10);
});
