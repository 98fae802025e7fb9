import type { ChangedFeatures, OperatorFeature } from '@gatehouse/contracts';

/** The parts of what operators see, by the names of the API's own document. */
export type Blocker = OperatorFeature['blockedBy'][number];
export type Decision = OperatorFeature['decision'];
export type Entitlement = OperatorFeature['entitlement'];
export type EntitlementState = Entitlement['state'];
export type Gate = OperatorFeature['gate'];
export type Propagation = ChangedFeatures['propagation'];
export type Warning = ChangedFeatures['warnings'][number];
