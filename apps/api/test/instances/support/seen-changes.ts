import type { ProbeAnswer, ProbedChange, Shown, StalenessPromise, Violation } from './staleness.js';

/** An answer that showed the change of this index. */
interface Sight {
  readonly index: number;
  readonly ended: number;
}

/** Which change each instance had shown, and when. Takes the answers in the order in which they were asked for. */
export class SeenChanges {
  private readonly sights = new Map<string, Sight[]>();

  constructor(private readonly changes: readonly ProbedChange[]) {}

  take(answer: ProbeAnswer, { boundMs, mayBeUnverified }: StalenessPromise): Violation | undefined {
    const { shown } = answer;
    if (shown.kind === 'broken') return { kind: 'broken', answer, says: shown.what };
    if (shown.kind === 'unverified') {
      return mayBeUnverified?.(answer) ? undefined : { kind: 'unverified', answer, says: shown.error };
    }
    const due = this.lastIndex(({ acknowledgedAt }) => acknowledgedAt <= answer.begun - boundMs);
    const before = this.shownBefore(answer);
    const index = this.firstThatExplains(answer, shown, Math.max(due, before));
    if (index === undefined) return this.violation(answer, shown, { due, before });
    this.sightsOf(answer.instance).push({ index, ended: answer.ended });
    return undefined;
  }

  /** For each instance, how long after each change's acknowledgement the first answer showed it. */
  lagsMs(): ReadonlyMap<string, readonly number[]> {
    const lagsOf = (sights: readonly Sight[]) =>
      this.changes.slice(1).flatMap(({ acknowledgedAt }, at) => {
        const first = Math.min(...sights.filter(({ index }) => index > at).map(({ ended }) => ended));
        return first === Infinity ? [] : [Math.max(0, first - acknowledgedAt)];
      });
    return new Map([...this.sights].map(([instance, sights]) => [instance, lagsOf(sights)]));
  }

  private violation(
    answer: ProbeAnswer,
    shown: Shown & { kind: 'state' },
    { due, before }: { due: number; before: number },
  ): Violation {
    const kind = this.firstThatExplains(answer, shown, due) === undefined ? 'stale' : 'flipped back';
    const what = `${shown.enabled ? 'on' : 'off'}, revision ${shown.revision ?? 'unsaid'}`;
    const floor = this.changes[kind === 'stale' ? due : before];
    const lateMs = Math.round(answer.begun - (floor?.acknowledgedAt ?? 0));
    const state = floor?.enabled ? 'on' : 'off';
    return {
      kind,
      answer,
      says: `${what}; revision ${floor?.revision} (${state}) had been acknowledged ${lateMs} ms before`,
    };
  }

  private firstThatExplains(answer: ProbeAnswer, shown: Shown & { kind: 'state' }, from: number) {
    const found = this.changes.findIndex(
      ({ revision, enabled, sentAt }, index) =>
        index >= from &&
        sentAt <= answer.ended &&
        enabled === shown.enabled &&
        (shown.revision ?? revision) === revision,
    );
    return found < 0 ? undefined : found;
  }

  private shownBefore({ instance, begun }: ProbeAnswer): number {
    const earlier = this.sightsOf(instance).filter(({ ended }) => ended <= begun);
    return Math.max(0, ...earlier.map(({ index }) => index));
  }

  private lastIndex(isSo: (change: ProbedChange) => boolean): number {
    return Math.max(0, this.changes.findLastIndex(isSo));
  }

  private sightsOf(instance: string): Sight[] {
    const sights = this.sights.get(instance) ?? [];
    this.sights.set(instance, sights);
    return sights;
  }
}
