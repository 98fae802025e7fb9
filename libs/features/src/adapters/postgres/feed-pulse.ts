import { randomUUID } from 'node:crypto';
import type { Clock, Elapsed } from '../../ports/clock.js';

/** Where feeds send themselves heartbeats. Each hears those of all others, too, and takes no notice. */
export const heartbeatChannel = 'gatehouse.heartbeat';

const beatMs = 1_000;
const lostMs = 3_000;

interface Pulsing {
  /** Sends this on the heartbeats' channel. */
  send(payload: string): void;
  onHeartbeat(sentAt: Elapsed): void;
  /** None has come back for 3 s. */
  onSilence(): void;
}

/**
 * Tells a connection that works from one that only looks open. One heartbeat is under way at a time: Postgres hands
 * on messages in the order of their commits, so whatever was published before it was sent has come before it.
 */
export class FeedPulse {
  private readonly id = randomUUID();
  private beats: NodeJS.Timeout | undefined;
  private silence: NodeJS.Timeout | undefined;
  private underWay: { readonly payload: string; readonly sentAt: Elapsed } | undefined;
  private count = 0;
  /** Whether one has ever come back. */
  hasBeaten = false;

  constructor(
    private readonly clock: Clock,
    private readonly pulsing: Pulsing,
  ) {}

  /** Once, as soon as the channel is listened to. */
  start(): void {
    this.beats = setInterval(() => this.beat(), beatMs);
    this.silence = setTimeout(() => this.pulsing.onSilence(), lostMs);
    this.beat();
  }

  /** What came on the channel, from whomever. */
  hear(payload: string): void {
    if (this.underWay?.payload !== payload) return;
    const { sentAt } = this.underWay;
    this.underWay = undefined;
    this.hasBeaten = true;
    this.silence?.refresh();
    this.pulsing.onHeartbeat(sentAt);
  }

  stop(): void {
    clearInterval(this.beats);
    clearTimeout(this.silence);
  }

  private beat(): void {
    if (this.underWay) return;
    this.count += 1;
    this.underWay = { payload: `${this.id}:${this.count}`, sentAt: this.clock.elapsed() };
    this.pulsing.send(this.underWay.payload);
  }
}
