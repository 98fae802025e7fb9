import { within } from '../../process/deadline.js';

/** What a look at one thing came to. */
export interface Finding {
  readonly probe: string;
  /** `skip`: it was not looked at, and why is said. */
  readonly state: 'ok' | 'warn' | 'fail' | 'skip';
  /** What was seen; never a secret. */
  readonly says: string;
  /** What to do about it; with everything that is not ok. */
  readonly fix?: string;
}

/** What one look came to. */
export type Look = Omit<Finding, 'probe'>;

/** Looks at one thing. What it throws is a finding, too. */
export interface Probe {
  readonly name: string;
  /** What to do where the look itself fails. */
  readonly fix: string;
  look(): Promise<Look>;
}

const deadlineMs = 5_000;

export const ok = (says: string) => ({ state: 'ok', says }) as const;
export const warn = (says: string, fix: string) => ({ state: 'warn', says, fix }) as const;
export const fail = (says: string, fix: string) => ({ state: 'fail', says, fix }) as const;
export const skip = (says: string, fix: string) => ({ state: 'skip', says, fix }) as const;

/** Looks at everything side by side, each in its time. Never throws. */
export function examine(probes: readonly Probe[]): Promise<Finding[]> {
  return Promise.all(probes.map(finding));
}

async function finding(probe: Probe): Promise<Finding> {
  const { name, fix } = probe;
  try {
    return { probe: name, ...(await within(deadlineMs, name, probe.look())) };
  } catch (error) {
    return { probe: name, ...fail(reasonOf(error), fix) };
  }
}

/** The code of a failure alone: messages of drivers can hold what they were given. */
function reasonOf(error: unknown): string {
  const { code, cause } = error as { code?: unknown; cause?: { code?: unknown } };
  if (code === 'deadline_exceeded') return `No answer within ${deadlineMs / 1000} s.`;
  const known = code ?? cause?.code;
  return typeof known === 'string' ? `It cannot be looked at (${known}).` : 'It cannot be looked at.';
}
