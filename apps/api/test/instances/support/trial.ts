import { expect } from '@jest/globals';
import { waitUntil } from '../../support/wait-until.js';
import type { Asked } from './asked.js';
import { type Cluster, type Headers, type Written } from './cluster.js';
import type { Instance } from './instance.js';
import { probes, shownBy } from './probe.js';
import { Prober } from './prober.js';
import { checkStaleness } from './staleness-checker.js';
import type { ProbedChange, Shown, StalenessPromise } from './staleness.js';

export interface Watched {
  readonly tenantId: string;
  readonly headers: Headers;
}

/** How long an answer that is wrong after all is waited for, when everything looks right. */
const watchMs = 1_000;

/**
 * How many answers of a hundred may say that they cannot verify although nothing is broken: on a machine that is busy
 * with other things a deadline is missed now and then. That is no promise broken; a fault that is not noticed, or not
 * got over, is many more.
 */
const busyShare = 0.03;

/** Changes of one tenant's billing while all instances are asked about it all the time, and the judgement on both. */
export class Trial {
  private readonly prober: Prober;
  readonly changes: ProbedChange[] = [];

  private constructor(
    private readonly cluster: Cluster,
    private readonly watched: Watched,
  ) {
    this.prober = new Prober(watched.headers);
  }

  /** Begins with billing on, and every instance showing it. */
  static async begin(cluster: Cluster, watched: Watched): Promise<Trial> {
    const trial = new Trial(cluster, watched);
    await trial.change(cluster.instances[0], true);
    await trial.untilShown();
    trial.prober.start(cluster.instances);
    return trial;
  }

  /** Begins after changes that others have made. */
  static resume(cluster: Cluster, watched: Watched, changes: readonly ProbedChange[]): Trial {
    const trial = new Trial(cluster, watched);
    for (const change of changes) trial.record(change);
    trial.prober.start(cluster.instances);
    return trial;
  }

  /** Asks this one, too, from now on. */
  join(asked: Asked): void {
    this.prober.start([asked]);
  }

  async change(through: Instance, enabled: boolean): Promise<Written> {
    const written = await this.cluster.change(through, enabled, this.watched.tenantId);
    this.record({ ...written, enabled });
    return written;
  }

  /** Takes note of a change that was made in another way. */
  record(change: ProbedChange): void {
    this.changes.push(change);
  }

  /** Waits until these instances show what was changed last, in every way. */
  async untilShown(instances: readonly Asked[] = this.cluster.instances, deadlineMs = 10_000): Promise<void> {
    const wrong = new Map<Asked, string>();
    const shows = async (instance: Asked) => wrong.set(instance, await this.wrongOf(instance));
    const all = async () => {
      await Promise.all(instances.map(shows));
      return [...wrong.values()].every((text) => text === '');
    };
    await waitUntil('everybody shows it', all, deadlineMs).catch((cause: unknown) => {
      const last = JSON.stringify(this.changes.at(-1));
      const said = [...wrong].map(([{ name }, text]) => `${name}: ${text || 'right'}`);
      throw new Error(`Not shown within ${deadlineMs} ms: ${last}\n${said.join('\n')}`, { cause });
    });
  }

  /** What this instance shows that is not what was changed last. */
  private async wrongOf(instance: Asked): Promise<string> {
    const last = this.changes.at(-1);
    const all = await Promise.all(probes.map((probe) => shownBy(probe, instance, this.watched.headers)));
    const isRight = (shown: Shown) =>
      shown.kind === 'state' &&
      shown.enabled === last?.enabled &&
      (shown.revision ?? last.revision) === last.revision;
    return all
      .filter((shown) => !isRight(shown))
      .map((shown) => JSON.stringify(shown))
      .join(', ');
  }

  /** Goes on asking for so long: what comes back late comes then. */
  async watch(ms = watchMs): Promise<void> {
    const until = performance.now() + ms;
    await waitUntil('it was watched', () => Promise.resolve(performance.now() >= until), ms + 1_000);
  }

  leave(instance: Instance): Promise<void> {
    return this.prober.leave(instance);
  }

  /** Ends the asking, says what there is to say in one line, and expects that the promise was kept. */
  async judge(title: string, promise: StalenessPromise): Promise<void> {
    await this.prober.end();
    const { answers } = this.prober;
    const { violations, lagsMs } = checkStaleness(this.changes, answers, promise);
    const busy = violations.filter(({ kind }) => kind === 'unverified').length;
    const lags = [...lagsMs].map(([instance, all]) => `${instance} ${percentilesOf(all)}`).join(', ');
    console.log(
      `${title}: ${this.changes.length - 1} changes, ${answers.length} answers, ${busy} could not be checked; lag p50/p99 ${lags}`,
    );
    expect(answers.length).toBeGreaterThan(0);
    const unverified = violations.filter(({ kind }) => kind === 'unverified');
    const isBusy = unverified.length <= answers.length * busyShare;
    const said = (isBusy ? violations.filter(({ kind }) => kind !== 'unverified') : violations).map(
      ({ kind, says, answer }) => `${kind}: ${answer.instance} ${answer.probe} ${says}`,
    );
    expect({ count: said.length, first: said.slice(0, 5) }).toEqual({ count: 0, first: [] });
  }

  /** Ends the asking without a judgement, for when the test has failed before it. */
  async end(): Promise<void> {
    await this.prober.end();
  }
}

function percentilesOf(all: readonly number[]): string {
  const sorted = [...all].sort((one, other) => one - other);
  const at = (share: number) => Math.round(sorted[Math.ceil(share * sorted.length) - 1] ?? NaN);
  return `${at(0.5)}/${at(0.99)} ms`;
}
