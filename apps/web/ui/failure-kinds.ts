const unanswered = new Set(['no_answer', 'upstream_unreachable', 'upstream_timeout', 'upstream_invalid']);
const unreachable = new Set(['store_unavailable', 'identity_lookup_failed', 'feature_lookup_failed']);

/** Nothing came back: whether it was done, nobody here can say. */
export const isUnanswered = (code: string): boolean => unanswered.has(code);

/** It was refused because what it needs cannot be reached just now; nothing was done. */
export const isUnreachable = (code: string): boolean => unreachable.has(code);
