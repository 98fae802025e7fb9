/** How far somebody has read the change log. Only the log that gave it can read it. */
export type LogPosition = string;

/** A tenant's highest revision among the changes read. */
export interface LoggedRevision {
  readonly tenantId: string;
  readonly revision: number;
}

export interface LogPage<Change = LoggedRevision> {
  readonly changes: readonly Change[];
  /** False: there may have been others that nobody can tell any more, so that whatever is held may be too old. */
  readonly isComplete: boolean;
  /** Where to read on. */
  readonly position: LogPosition;
}

/** The changes in an order that misses none, whatever their transactions' order was. */
export interface ChangeLog<Change = LoggedRevision> {
  /**
   * Every change that was committed between `position` and this call, some before it perhaps once more. Without a
   * position: where the log ends, which is complete for nobody.
   */
  since(position: LogPosition | undefined): Promise<LogPage<Change>>;
}
