/** What an answer says about the feature, or why it says nothing. */
export type Shown =
  | { readonly kind: 'state'; readonly enabled: boolean; readonly revision: number | undefined }
  | { readonly kind: 'unverified'; readonly error: string }
  | { readonly kind: 'broken'; readonly what: string };

/** One probe's answer. Times are of the one monotonic clock of the driver, in milliseconds. */
export interface ProbeAnswer {
  readonly instance: string;
  readonly probe: string;
  readonly begun: number;
  readonly ended: number;
  /** For how long of this the driver itself was kept from running. */
  readonly stalledMs: number;
  readonly shown: Shown;
}

/** A change of the feature, by the same clock. */
export interface ProbedChange {
  readonly sentAt: number;
  /** When its 2xx was received. */
  readonly acknowledgedAt: number;
  readonly revision: number;
  readonly enabled: boolean;
}

/** What the answers are held to. */
export interface StalenessPromise {
  /** How long after its acknowledgement a change may not be seen yet. */
  readonly boundMs: number;
  /** Which answers may say that they cannot verify. */
  readonly mayBeUnverified?: (answer: ProbeAnswer) => boolean;
}

export interface Violation {
  readonly kind: 'stale' | 'flipped back' | 'slow' | 'unverified' | 'broken';
  readonly answer: ProbeAnswer;
  readonly says: string;
}

export interface Findings {
  readonly violations: readonly Violation[];
  /** For each instance, how long after each change's acknowledgement the first answer showed it, in milliseconds. */
  readonly lagsMs: ReadonlyMap<string, readonly number[]>;
}
