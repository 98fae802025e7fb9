/** Whether the instances of a test have a Redis. */
export type Redis = 'its own' | 'none';

/** How much a test does: enough for every run of `npm test`, or what the promises are published with. */
interface Rounds {
  /** Changes in a row, five a second, where everything works. */
  readonly toggles: number;
  /** The same for each of the other ways that instances can be joined. */
  readonly togglesBeside: number;
  /** Revokes for each fault of Redis. */
  readonly redisFaults: number;
  /** Revokes while a read of the state before is on its way. */
  readonly staleFills: number;
  readonly writersKilled: number;
  /** Revokes while every instance has a stream of the feature open. */
  readonly streamsRevoked: number;
  /** Writes that are read back on other instances. */
  readonly ownWrites: number;
  readonly malformedMessages: number;
  /** Crowds of 50 replacements of the same settings. */
  readonly settingsConflicts: number;
  /** For how long settings and entitlements are changed side by side. */
  readonly settingsBesideMs: number;
  /** Crowds of 200 that open review requests. */
  readonly reviewCrowds: number;
  /** `FEATURE_CACHE_TTL_MS` where a test waits until it is over. */
  readonly ttlMs: readonly number[];
  /** With and without Redis, where a test does the same with both. */
  readonly redis: readonly Redis[];
}

const short: Rounds = {
  toggles: 25,
  togglesBeside: 10,
  redisFaults: 2,
  staleFills: 3,
  writersKilled: 1,
  streamsRevoked: 5,
  ownWrites: 50,
  malformedMessages: 10_000,
  settingsConflicts: 5,
  settingsBesideMs: 10_000,
  reviewCrowds: 5,
  ttlMs: [4_000],
  redis: ['its own'],
};

const full: Rounds = {
  toggles: 200,
  togglesBeside: 200,
  redisFaults: 20,
  staleFills: 30,
  writersKilled: 5,
  streamsRevoked: 20,
  ownWrites: 1_000,
  malformedMessages: 10_000,
  settingsConflicts: 20,
  settingsBesideMs: 60_000,
  reviewCrowds: 50,
  ttlMs: [4_000, 120_000],
  redis: ['its own', 'none'],
};

/** Whether this run does all that is promised. */
export const isFull = process.env['TEST_FAULTS'] === 'full';

/** The numbers of this run: `npm run test:faults` does all that is promised. */
export const rounds: Rounds = isFull ? full : short;
