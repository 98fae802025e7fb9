import type { Headers } from './cluster.js';
import type { Asked } from './asked.js';
import { type Probe, probes } from './probe.js';
import { Stalls } from './stalls.js';
import type { ProbeAnswer } from './staleness.js';

const everyMs = 50;

/** Asks every instance in every way, twenty times a second each, whether or not it has answered the last time. */
export class Prober {
  readonly answers: ProbeAnswer[] = [];
  private readonly stalls = new Stalls();
  private readonly timers = new Map<Asked, NodeJS.Timeout>();
  private readonly asking = new Set<Promise<void>>();

  constructor(private readonly headers: Headers) {}

  start(instances: readonly Asked[]): void {
    for (const instance of instances) {
      const ask = () => probes.forEach((probe) => this.ask(instance, probe));
      this.timers.set(instance, setInterval(ask, everyMs));
    }
  }

  /** Asks this instance no more. Resolves when everything that was asked has been answered. */
  async leave(instance: Asked): Promise<void> {
    clearInterval(this.timers.get(instance));
    this.timers.delete(instance);
    await Promise.all(this.asking);
  }

  async end(): Promise<void> {
    for (const instance of [...this.timers.keys()]) await this.leave(instance);
    this.stalls.end();
  }

  private ask(instance: Asked, probe: Probe): void {
    const answered = this.answer(instance, probe).finally(() => this.asking.delete(answered));
    this.asking.add(answered);
  }

  private async answer(instance: Asked, probe: Probe): Promise<void> {
    const answer = await instance.ask(probe.path, { headers: this.headers });
    const { begun, ended } = answer;
    const stalledMs = this.stalls.during(begun, ended);
    const shown = probe.shown(answer);
    this.answers.push({ instance: instance.name, probe: probe.name, begun, ended, stalledMs, shown });
  }
}
