/** How a feature's key is written. */
export const featureKeyPattern = /^[a-z][a-z0-9_-]{0,62}$/;

/** Well-formed keys that mean something else to objects and promises of the clients that read a snapshot. */
const taken = new Set([...Object.getOwnPropertyNames(Object.prototype), 'prototype', 'then', 'length']);

/** Whether a feature can have this key, in any catalogue. */
export function isFeatureKey(raw: string): boolean {
  return featureKeyPattern.test(raw) && !taken.has(raw);
}
