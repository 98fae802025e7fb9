import fc from 'fast-check';

const quiet = [
  'change',
  'change',
  'change by hand',
  'read',
  'read',
  'read',
  'read',
  'reach',
  'deliver',
  'deliver',
  'pass',
  'wait',
] as const;
const faults = [
  'double a message',
  'cut a feed',
  'heal a feed',
  'freeze the shared level',
  'break the shared level',
  'thaw the shared level',
  'freeze the store',
  'break the store',
  'thaw the store',
  'kill',
  'die at commit',
  'pause',
  'resume',
  'wait long',
  'set the clock',
  'change by hand in silence',
] as const;
const breaksItsWord = ['lose a message'] as const;

/** What can happen. */
export type DeedName = (typeof quiet)[number] | (typeof faults)[number] | (typeof breaksItsWord)[number];

export interface Deed {
  readonly what: DeedName;
  readonly who: number;
  readonly tenant: 0 | 1;
  readonly amount: number;
}

const of = (...names: readonly DeedName[]): fc.Arbitrary<Deed> =>
  fc.record({
    what: fc.constantFrom(...names),
    who: fc.nat(2),
    tenant: fc.constantFrom(0, 0, 0, 1),
    amount: fc.nat(20),
  });

/** Nothing fails: every deed of people, and time. */
export const quietDeed = of(...quiet);

/** Anything. A bus loses single messages only where the change log makes up for it: the feed's port promises not to. */
export const deed = (mayLose: boolean) =>
  of(...quiet, ...quiet, ...faults, ...(mayLose ? breaksItsWord : []));
