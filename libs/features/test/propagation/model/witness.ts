import type { CommittedChange } from '../../../src/ports/change-message.js';
import { latestBefore, nothingExpected, stricter, type Expectation } from './expectation.js';
import type { ModelInstance, Setting } from './model-instance.js';
import type { Reachability } from './model-network.js';
import type { ModelStore, Version } from './model-store.js';
import type { ModelTime } from './model-time.js';
import type { Process } from './process.js';
import { places, versionIn, versionOf } from './versions.js';

const [soonMs, lateMs, mostMs] = [1_000, 5_000, 120_000];

interface Question {
  readonly instance: ModelInstance;
  readonly tenantId: string;
  readonly begunAt: number;
  readonly expected: Expectation;
}

/** The version that an instance decides by, from memory; undefined: it has to ask. */
export function saidHere({ assembled }: ModelInstance, tenantId: string): number | undefined {
  const said = places.map((place) => assembled.levels.decision(tenantId, place));
  return said.includes(-1) ? undefined : versionIn((bit) => said[bit] === 1);
}

/** Sees everything, knows what was promised of each read when it began, and notes every answer that breaks it. */
export class Witness {
  readonly broken: string[] = [];
  answers = 0;
  /** Whether nothing goes wrong in this world, so that every change is known everywhere within a second. */
  isCalm = true;
  private readonly knownAt = new Map<string, number>();
  private readonly publishedAt = new Map<string, number>();
  private readonly brokenStores = new Set<string>();
  private readonly storeUpSince = new Map<string, number>();

  constructor(
    private readonly store: ModelStore,
    private readonly time: ModelTime,
    private readonly setting: Setting,
  ) {}

  committed(process: Process): void {
    if (process.diesAtCommit) process.isDead = true;
  }

  readonly published = ({ tenantId, revision }: CommittedChange): void => {
    const key = `${tenantId} ${revision}`;
    if (!this.publishedAt.has(key)) this.publishedAt.set(key, this.time.now);
  };

  acknowledged(instance: ModelInstance, tenantId: string, version: number): void {
    instance.acknowledged.set(tenantId, Math.max(version, instance.acknowledged.get(tenantId) ?? 0));
    this.knownAt.set(`${tenantId} ${version}`, this.time.now);
  }

  told(tenantId: string): void {
    const version = this.store.versions(tenantId).at(-1)?.version ?? 0;
    this.knownAt.set(`${tenantId} ${version}`, this.time.now);
  }

  storeBecame(name: string, reachability: Reachability): void {
    if (reachability !== 'up') this.brokenStores.add(name);
    else if (this.brokenStores.delete(name)) this.storeUpSince.set(name, this.time.now);
  }

  /** Checks what an instance decides by itself. */
  look(instance: ModelInstance, tenantId: string): void {
    const said = saidHere(instance, tenantId);
    if (said !== undefined) this.check(this.question(instance, tenantId), said);
  }

  /** Asks an instance, both at once and by a read, and checks what it says. */
  watch(instance: ModelInstance, tenantId: string): void {
    this.look(instance, tenantId);
    const question = this.question(instance, tenantId);
    instance.assembled.levels.read(tenantId).then(
      ({ held, ageMs }) => {
        if (ageMs > mostMs) this.broken.push(`(d) said to be ${ageMs} ms old`);
        this.check(question, versionOf(held), held.revision);
      },
      () => undefined,
    );
  }

  private question(instance: ModelInstance, tenantId: string): Question {
    return { instance, tenantId, begunAt: this.time.now, expected: this.expected(instance, tenantId) };
  }

  private expected(instance: ModelInstance, tenantId: string): Expectation {
    const [now, versions] = [this.time.now, this.store.versions(tenantId)];
    const reached = instance.reached.get(tenantId) ?? 0;
    const known = ({ version }: Version) => this.knownAt.get(`${tenantId} ${version}`) ?? Infinity;
    const promises: Expectation[] = [
      { promise: '(a) own change', version: instance.acknowledged.get(tenantId) ?? 0 },
      { promise: '(f) reached', version: versions.find(({ revision }) => revision >= reached)?.version ?? 0 },
    ];
    if (this.isCalm)
      promises.push({ promise: '(b) 1 s', version: latestBefore(versions, known, now - soonMs) });
    if (this.isAskable(instance.process.name, now - lateMs)) {
      const proven = (version: Version) => this.provenAt(tenantId, version);
      promises.push({ promise: '(c) 5 s', version: latestBefore(versions, proven, now - lateMs) });
    }
    return promises.reduce(stricter, nothingExpected);
  }

  /** From when on whoever asks can know: the log has it; without a log, it was published. */
  private provenAt(tenantId: string, { isLogged, committedAt, revision }: Version): number {
    if (!isLogged) return Infinity;
    if (this.setting.hasLog) return committedAt;
    return this.publishedAt.get(`${tenantId} ${revision}`) ?? Infinity;
  }

  private isAskable(name: string, since: number): boolean {
    return !this.brokenStores.has(name) && (this.storeUpSince.get(name) ?? -Infinity) <= since;
  }

  private check(
    { instance, tenantId, begunAt, expected }: Question,
    version: number,
    revision?: number,
  ): void {
    this.answers += 1;
    const said = `${instance.process.name} said version ${version} of ${tenantId}, asked at ${begunAt}`;
    if (version < expected.version && !this.isExcused(instance, expected))
      this.broken.push(`${expected.promise}: ${said}, after version ${expected.version}`);
    const versions = this.store.versions(tenantId);
    const supersededAt = versions[version + 1]?.committedAt ?? Infinity;
    if (supersededAt < begunAt - mostMs) this.broken.push(`(d) (e): ${said}, superseded at ${supersededAt}`);
    if (!versions[version] || (revision !== undefined && versions[version].revision !== revision))
      this.broken.push(`(e): ${said}, at revision ${revision ?? '?'}: no such state`);
  }

  /** The store went out of reach while it was being asked. */
  private isExcused({ process }: ModelInstance, { promise }: Expectation): boolean {
    return promise.startsWith('(c)') && !this.isAskable(process.name, this.time.now);
  }
}
