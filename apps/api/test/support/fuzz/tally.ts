/** Counts what was answered, for the line that a run ends with. */
export class Tally {
  private readonly statuses = new Map<number, number>();
  private slowestMs = 0;

  add(status: number, ms: number): void {
    this.statuses.set(status, (this.statuses.get(status) ?? 0) + 1);
    this.slowestMs = Math.max(this.slowestMs, ms);
  }

  get requests(): number {
    return [...this.statuses.values()].reduce((sum, each) => sum + each, 0);
  }

  toString(): string {
    const each = [...this.statuses].sort(([a], [b]) => a - b).map(([status, count]) => `${status}: ${count}`);
    return `${this.requests} requests, slowest ${Math.round(this.slowestMs)} ms; ${each.join(', ')}`;
  }
}
