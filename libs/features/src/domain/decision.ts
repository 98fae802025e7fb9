import type { Instant } from './entitlement.js';

/** Why a feature is on. */
export type OnReason = 'entitled' | 'inherited';

/** Why a feature is off. */
export type OffReason =
  'gate_off' | 'requirement_off' | 'not_entitled' | 'expired' | 'unknown_feature' | 'unknown_tenant';

/** On, and until when if that is known. */
export interface OnDecision {
  readonly feature: string;
  readonly enabled: true;
  readonly reason: OnReason;
  /** The instant at which it goes off by itself, its requirements' ends included. */
  readonly endsAt?: Instant;
}

/** Off, and why. */
export interface OffDecision {
  readonly feature: string;
  readonly enabled: false;
  readonly reason: OffReason;
  /** The required feature that is off, with reason `requirement_off`. */
  readonly requirement?: string;
}

/** The store could not be read in time. Denies like "off", and is never shown, cached or logged as it. */
export interface UnverifiedDecision {
  readonly feature: string;
  readonly enabled: false;
  readonly reason: 'lookup_failed';
}

/** What `decide` says: a fact. */
export type Verdict = OnDecision | OffDecision;

/** What asking says: a fact, or that there is none to be had at the moment. */
export type Decision = Verdict | UnverifiedDecision;
