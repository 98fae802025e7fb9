import { expect } from '@jest/globals';
import type { Typed } from '../http/typed.fixture.js';
import type { Finding } from './finding.js';

/** What `doctor --json` found, by probe. */
export function findingsOf({ said, warned }: Typed): Record<string, Finding> {
  if (said === '') throw new Error(warned);
  const { findings } = JSON.parse(said) as { findings: readonly Finding[] };
  return Object.fromEntries(findings.map((finding) => [finding.probe, finding]));
}

/** A failed finding that says this, and what to do about it. */
export const failure = (says: RegExp) => ({
  state: 'fail',
  says: expect.stringMatching(says),
  fix: expect.any(String),
});
