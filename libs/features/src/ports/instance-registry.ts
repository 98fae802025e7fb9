import type { Instant } from '../domain/entitlement.js';

/** What an instance says of itself, every second. */
export interface InstanceReport {
  readonly id: string;
  /** The gates that are open there, sorted. */
  readonly openGates: readonly string[];
}

/** An instance that has been heard of lately. */
export interface Instance extends InstanceReport {
  readonly startedAt: Instant;
  /** How long ago, in milliseconds, it last said something. */
  readonly silentMs: number;
}

/** "Of this tenant I serve nothing older than this revision any more." */
export interface Confirmation {
  readonly tenantId: string;
  readonly revision: number;
  /** How long ago, in milliseconds, that became true. */
  readonly agoMs: number;
}

/** Where a change has arrived. */
export interface ChangeReceipt {
  readonly changeId: string;
  readonly tenantId: string;
  readonly revision: number;
  readonly committedAt: Instant;
  /** Milliseconds since the change, on the store's clock. */
  readonly ageMs: number;
  /** Every instance that ran when the change was made and has not ended since, and whoever confirmed it. */
  readonly instances: readonly {
    readonly id: string;
    /** Milliseconds between the change and its confirmation; undefined: none yet. */
    readonly confirmedAfterMs: number | undefined;
    readonly silentMs: number;
  }[];
}

/** Who runs, with which gates, and what each has confirmed. All times are the store's: instances' clocks differ. */
export interface InstanceRegistry {
  report(instance: InstanceReport): Promise<void>;
  /** Only revisions that exist are confirmed. @returns of each that is new, milliseconds since the change */
  confirm(instanceId: string, confirmations: readonly Confirmation[]): Promise<readonly number[]>;
  /** Those that have said something within the last `withinMs`. */
  instances(withinMs: number): Promise<readonly Instance[]>;
  /** Undefined when there is no such change. */
  receipt(changeId: string, withinMs: number): Promise<ChangeReceipt | undefined>;
  /** It ends in good order. */
  leave(instanceId: string): Promise<void>;
}

/** Injection token of the port. */
export const InstanceRegistry = Symbol('InstanceRegistry');
