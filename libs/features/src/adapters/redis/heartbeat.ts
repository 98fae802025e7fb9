import { randomUUID } from 'node:crypto';
import type { Clock, Elapsed } from '../../ports/clock.js';

const everyMs = 1_000;
const silenceMs = 3_000;

export interface HeartbeatOptions {
  readonly clock: Clock;
  /** Sends a text to a channel; may fail. */
  readonly publish: (channel: string, text: string) => Promise<unknown>;
  readonly onHeartbeat: (sentAt: Elapsed) => void;
  /** Nothing came back for 3 s. */
  readonly onSilence: () => void;
}

/** Sends a number each second through one connection, and waits for it on another: what comes back proves both. */
export class Heartbeat {
  /** Nobody else's: another instance's heartbeat says nothing about this connection. */
  readonly channel = `gatehouse:heartbeat:${randomUUID()}`;
  private readonly sent = new Map<number, Elapsed>();
  private count = 0;
  private beats: NodeJS.Timeout | undefined;
  private silence: NodeJS.Timeout | undefined;

  constructor(private readonly options: HeartbeatOptions) {}

  start(): void {
    this.silence = setTimeout(() => this.options.onSilence(), silenceMs);
    this.beats = setInterval(() => this.beat(), everyMs);
    this.beat();
  }

  /** A text that came in on the channel. */
  heard(text: string): void {
    const number = Number(text);
    const sentAt = this.sent.get(number);
    if (sentAt === undefined) return;
    for (const earlier of this.sent.keys()) if (earlier <= number) this.sent.delete(earlier);
    this.silence?.refresh();
    this.options.onHeartbeat(sentAt);
  }

  stop(): void {
    clearInterval(this.beats);
    clearTimeout(this.silence);
    this.sent.clear();
  }

  private beat(): void {
    this.count += 1;
    this.sent.set(this.count, this.options.clock.elapsed());
    // one that cannot be sent does not come back, and that is noticed
    this.options.publish(this.channel, String(this.count)).catch(() => 'silence');
  }
}
