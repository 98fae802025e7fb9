import type { ChangeLog, LogPosition } from '../../ports/change-log.js';
import type { Clock, Elapsed } from '../../ports/clock.js';
import { inTime } from '../in-time.js';

const deadlineMs = 450;

export interface LogReading<Change> {
  /** Everything that was committed before this moment has been read. */
  readonly begunAt: Elapsed;
  readonly changes: readonly Change[];
  /** False: there may have been others before this moment. */
  readonly isComplete: boolean;
}

/** Reads on in the change log. What it has read is proof: of what was committed before it asked, it has missed nothing. */
export class ChangeLogReader<Change> {
  private position: LogPosition | undefined;

  constructor(
    private readonly log: ChangeLog<Change>,
    private readonly clock: Clock,
  ) {}

  /** Rejects when the log cannot be read in time; the next call then reads from the same place. */
  async read(): Promise<LogReading<Change>> {
    const [begunAt, from] = [this.clock.elapsed(), this.position];
    const { changes, isComplete, position } = await inTime(deadlineMs, () => this.log.since(from));
    this.position = position;
    return { begunAt, changes, isComplete };
  }
}
