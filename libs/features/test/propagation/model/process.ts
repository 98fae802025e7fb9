/** A process as the machine sees it: it runs, stands still, or is gone. */
export interface Process {
  readonly name: string;
  isPaused: boolean;
  isDead: boolean;
  /** It dies when a change of it has been committed, before it can say so. */
  diesAtCommit: boolean;
  /** How far its time of day is off. */
  clockOffsetMs: number;
}

export const newProcess = (name: string): Process => ({
  name,
  isPaused: false,
  isDead: false,
  diesAtCommit: false,
  clockOffsetMs: 0,
});
