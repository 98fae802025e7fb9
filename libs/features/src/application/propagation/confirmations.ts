import type { Clock, Elapsed } from '../../ports/clock.js';
import type { InstanceRegistry } from '../../ports/instance-registry.js';
import { inTime } from '../in-time.js';
import type { PropagationFigures } from './propagation-figures.js';

interface Waiting {
  readonly tenantId: string;
  readonly revision: number;
  readonly at: Elapsed;
}

/** A change is heard of from several sides: once they have all spoken, it is confirmed once. */
const gatherMs = 100;
const deadlineMs = 450;
/** More than this cannot be told apart by people any more: the oldest are left out. */
const mostWaiting = 10_000;

/** Says for the receipts what this process has applied: many at once, a moment later, and again if it fails. */
export class Confirmations {
  private waiting = new Map<string, Waiting>();
  private timer: NodeJS.Timeout | undefined;
  private sending: Promise<void> = Promise.resolve();

  constructor(
    private readonly registry: InstanceRegistry,
    private readonly instanceId: string,
    private readonly clock: Clock,
    private readonly figures: PropagationFigures,
  ) {}

  add(tenantId: string, revision: number): void {
    const key = `${tenantId} ${revision}`;
    if (this.waiting.has(key)) return;
    this.waiting.set(key, { tenantId, revision, at: this.clock.elapsed() });
    const [oldest] = this.waiting.keys();
    if (this.waiting.size > mostWaiting && oldest !== undefined) this.waiting.delete(oldest);
    this.timer ??= setTimeout(() => void this.flush(), gatherMs).unref();
  }

  /** Sends what waits. Never throws: what was not taken waits on. */
  flush(): Promise<void> {
    clearTimeout(this.timer);
    this.timer = undefined;
    this.sending = this.sending.then(() => this.send());
    return this.sending;
  }

  private async send(): Promise<void> {
    const sent = this.waiting;
    if (sent.size === 0) return;
    this.waiting = new Map();
    const now = this.clock.elapsed();
    const confirmations = [...sent.values()].map(({ at, ...what }) => ({ ...what, agoMs: now - at }));
    try {
      const after = await inTime(deadlineMs, () => this.registry.confirm(this.instanceId, confirmations));
      for (const ms of after) this.figures.propagated(ms);
    } catch {
      // first in order, so that what is oldest is given up first
      this.waiting = new Map([...sent, ...this.waiting]);
    }
  }
}
