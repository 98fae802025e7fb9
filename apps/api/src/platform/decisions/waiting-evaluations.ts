import type { Elapsed } from '@gatehouse/features';
import type { Evaluation } from './evaluations.js';

const mostWaiting = 1_000;
const newRowsASecond = 200;

/** What is to be written and is not yet: bounded, whatever comes and however long Postgres is away. */
export class WaitingEvaluations {
  /** Oldest first. */
  private readonly waiting = new Map<string, Evaluation>();
  private secondBegan: Elapsed = -Infinity;
  private newThisSecond = 0;
  private lost = 0;

  get size(): number {
    return this.waiting.size;
  }

  /** How many were never written: too many came at a time, or waited for too long. */
  get dropped(): number {
    return this.lost;
  }

  get(id: string): Evaluation | undefined {
    return this.waiting.get(id);
  }

  /** Takes what has no row yet, or was seen twice as often as its row says. */
  offer(evaluation: Evaluation, now: Elapsed): void {
    if (evaluation.seen < 2 * evaluation.written || this.waiting.has(evaluation.id)) return;
    if (evaluation.written === 0 && !this.mayBeNew(evaluation, now)) return;
    this.waiting.set(evaluation.id, evaluation);
    const [oldest] = this.waiting.size > mostWaiting ? this.waiting.keys() : [];
    if (oldest !== undefined) this.drop(oldest);
  }

  /** The oldest, to be written together. */
  next(most: number): readonly Evaluation[] {
    return [...this.waiting.values()].slice(0, most);
  }

  written(evaluation: Evaluation, seen: number): void {
    evaluation.written = seen;
    this.waiting.delete(evaluation.id);
  }

  private drop(id: string): void {
    this.waiting.delete(id);
    this.lost += 1;
  }

  private mayBeNew(evaluation: Evaluation, now: Elapsed): boolean {
    if (now - this.secondBegan >= 1_000) [this.secondBegan, this.newThisSecond] = [now, 0];
    this.newThisSecond += 1;
    if (this.newThisSecond <= newRowsASecond) return true;
    // one that comes again is taken as soon as there is room
    if (evaluation.seen === 1) this.lost += 1;
    return false;
  }
}
