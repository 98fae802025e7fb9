/** A mistake that the protocol must not survive unnoticed, and the one test that has to notice it. */
export interface SeededBug {
  readonly name: string;
  /** From the repository's root; `text` occurs in it once. */
  readonly file: string;
  readonly text: string;
  readonly replacement: string;
  /** The whole name of the test in `namedTests`. */
  readonly test: string;
}

export const namedTests = 'libs/features/test/propagation/scenarios.spec.ts';

const levels = 'libs/features/src/application/levels';
const propagation = 'libs/features/src/application/propagation';
const underWay = 'a read that was under way when the tenant changed';
const wasAway = 'an instance that begins, or was away';
const committed = 'a change that was committed';
const tooOld = 'whatever is lost, nothing is served that was read more than 120 s ago';

export const seededBugs: readonly SeededBug[] = [
  {
    name: 'no floor',
    file: `${levels}/process-level.ts`,
    text: 'else floors.raise(tenantId, revision, clock.elapsed());',
    replacement: '',
    test: `${underWay} is not kept by an instance that has heard of the change`,
  },
  {
    name: 'no generation',
    file: `${propagation}/change-tracker.ts`,
    text: 'if (!isComplete) onGap();',
    replacement: '',
    test: `${wasAway} keeps nothing that it read before it first looked at the log`,
  },
  {
    name: 'joined load, as wrap() does',
    file: `${levels}/tenant-loads.ts`,
    text: 'if (running && isCurrent(running.askedAt)) return running.answer;',
    replacement: 'if (running) return running.answer;',
    test: `${underWay} is not joined by who asks after the acknowledgement`,
  },
  {
    name: 'no outbox',
    file: `${propagation}/propagation.ts`,
    text: 'if (!outbox || !shared) return;',
    replacement: 'if (!outbox || !shared || deadlineMs > 0) return;',
    test: `${committed} is published by another instance when its writer dies first`,
  },
  {
    name: 'no lease',
    file: `${levels}/lease.ts`,
    text: 'return now < this.until;',
    replacement: 'return now > -Infinity || this.until > 0;',
    test: `${wasAway} decides nothing from memory while its feed is cut and nobody notices`,
  },
  {
    name: 'raw path as key',
    file: 'libs/features/src/ports/change-message.ts',
    text: 'tenantId: clientId.toLowerCase(),',
    replacement: 'tenantId: clientId,',
    test: `${committed} is heard of under whatever spelling of the tenant’s id`,
  },
  {
    name: 'wall-clock TTL',
    file: `${levels}/entitlement-levels.ts`,
    text: `    const askedAt = clock.elapsed();
    const held = await store.read(tenantId, spentMs);`,
    replacement: `    const askedAt = clock.now();
    const held = await store.read(tenantId, spentMs);`,
    test: `${tooOld} by this process, on a clock that nobody sets`,
  },
  {
    name: 'no budget in the fill',
    file: `${levels}/entitlement-levels.ts`,
    text: 'shared?.fill(held, fence, budgetMs - ageMs);',
    replacement: 'shared?.fill(held, fence, budgetMs);',
    test: `${tooOld} through the shared level, however long the store took to answer`,
  },
  {
    name: 'fence taken after the read',
    file: `${levels}/entitlement-levels.ts`,
    text: 'if (fence !== undefined) shared?.fill(held, fence, budgetMs - ageMs);',
    replacement: `const late = fence === undefined ? undefined : await shared?.read(tenantId);
    if (late) shared?.fill(held, late.fence, budgetMs - ageMs);`,
    test: `${underWay} does not fill the shared level after the change was published`,
  },
  {
    name: 'shared level believed without a lease',
    file: `${levels}/entitlement-levels.ts`,
    text: 'if (cached && lease.isHeld(clock.elapsed())) return',
    replacement: 'if (cached && lease) return',
    test: `${wasAway} asks the store, and not the shared level, when it wakes from a long pause`,
  },
  {
    name: 'shared level believed what is older than the first log reading',
    file: `${levels}/floors.ts`,
    text: 'if (readAt <= this.everythingUntil) return false;',
    replacement: 'if (readAt < -Infinity) return false;',
    test: `${wasAway} believes the shared level nothing that is older than its first look at the log`,
  },
];
