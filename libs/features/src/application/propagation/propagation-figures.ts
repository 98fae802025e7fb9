/** Upper bounds, in milliseconds, of the classes that propagation times are counted in. */
export const propagationBoundsMs = [1, 2, 5, 10, 25, 50, 100, 250, 500, 1_000, 2_500, 5_000, 30_000, 120_000];

/** What propagation counts of itself. Plain numbers, read by whoever publishes metrics. */
export class PropagationFigures {
  /** How many changes took at most as long as each bound says; the last: longer. */
  readonly propagationCounts: number[] = [...propagationBoundsMs, Infinity].map(() => 0);
  propagationSumMs = 0;
  /** Tenants whose change is committed and not known to be published, when last looked. */
  outboxDepth = 0;

  /** A change was applied here so many milliseconds after it was made. */
  propagated(ms: number): void {
    const place = propagationBoundsMs.findIndex((bound) => ms <= bound);
    const index = place === -1 ? propagationBoundsMs.length : place;
    this.propagationCounts[index] = (this.propagationCounts[index] ?? 0) + 1;
    this.propagationSumMs += ms;
  }
}
