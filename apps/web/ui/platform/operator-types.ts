import type { ChangedFeatures, components, OperatorFeature } from '@gatehouse/contracts';

/** The parts of what operators see, by the names of the API's own document. */
export type Blocker = OperatorFeature['blockedBy'][number];
export type Decision = OperatorFeature['decision'];
export type Entitlement = OperatorFeature['entitlement'];
export type EntitlementState = Entitlement['state'];
export type Gate = OperatorFeature['gate'];
export type Propagation = ChangedFeatures['propagation'];
/** What a feature is to become, as it is sent. */
export type WantedValue = components['schemas']['EntitlementChange']['features'][string];
export type Warning = ChangedFeatures['warnings'][number];
