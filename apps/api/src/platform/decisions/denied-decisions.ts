import {
  Inject,
  Injectable,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { Repeating, systemClock, type Denial, type DenialLog } from '@gatehouse/features';
import { Configuration } from '../../configuration/index.js';
import { DecisionRows, type DecisionRow } from './decision-rows.js';
import { Evaluations, type Evaluation } from './evaluations.js';
import { storedEvaluation } from './stored-evaluation.js';
import { WaitingEvaluations } from './waiting-evaluations.js';

const writeEveryMs = 250;
const sweepEveryMs = 10_000;
const mostAtATime = 200;

/**
 * Gives every denial its id, and keeps what it was decided by. On the request's path that is a look-up and a counter;
 * everything else is done afterwards, and left out when there is too much of it.
 */
@Injectable()
export class DeniedDecisions implements DenialLog, OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly evaluations = new Evaluations();
  private readonly waiting = new WaitingEvaluations();
  private readonly writing = new Repeating(() => this.write(), writeEveryMs);
  private readonly sweeping = new Repeating(() => this.rows.sweep(), sweepEveryMs);

  constructor(
    private readonly rows: DecisionRows,
    @Inject(Configuration) private readonly instance: Configuration,
  ) {}

  /** How many wait to be written. */
  get depth(): number {
    return this.waiting.size;
  }

  /** How many were never written, since the start. */
  get dropped(): number {
    return this.waiting.dropped;
  }

  record(denial: Denial): string {
    const now = systemClock.elapsed();
    const evaluation = this.evaluations.of(denial, now);
    this.waiting.offer(evaluation, now);
    return evaluation.id;
  }

  /** Memory first: whoever was denied here can ask here at once. */
  async find(id: string): Promise<DecisionRow | undefined> {
    const waiting = this.waiting.get(id);
    return waiting ? this.rowOf(waiting) : this.rows.find(id);
  }

  onApplicationBootstrap(): void {
    this.writing.start();
    this.sweeping.start();
  }

  async beforeApplicationShutdown(): Promise<void> {
    await Promise.all([this.writing.stop(), this.sweeping.stop()]);
    // what cannot be written in time now never is
    await this.write().catch(() => undefined);
  }

  private async write(): Promise<void> {
    while (this.waiting.size > 0) {
      const batch = this.waiting
        .next(mostAtATime)
        .map((evaluation) => ({ evaluation, row: this.rowOf(evaluation) }));
      await this.rows.write(batch.map(({ row }) => row));
      for (const { evaluation, row } of batch) this.waiting.written(evaluation, row.seen);
    }
  }

  private rowOf({ id, seen, denial }: Evaluation): DecisionRow {
    return { id, seen, evaluation: storedEvaluation(denial, this.instance) };
  }
}
