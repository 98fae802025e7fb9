import type { ChangeFeed, ChangeFeedListener } from '../../ports/change-feed.js';
import type { ChangeMessage } from '../../ports/change-message.js';
import { systemClock, type Clock } from '../../ports/clock.js';

const everyMs = 1_000;

type Hearing = (listener: ChangeFeedListener) => void;

/** Tells every feed of one process. For a single instance it is all there is; tests take its feeds apart with it. */
export class InProcessChangeBus {
  private readonly feeds = new Set<InProcessChangeFeed>();
  private beats: NodeJS.Timeout | undefined;

  constructor(private readonly clock: Clock = systemClock) {}

  feed(): ChangeFeed {
    return new InProcessChangeFeed({
      opened: (feed) => this.add(feed),
      closed: (feed) => this.remove(feed),
    });
  }

  /** Everybody who can hear has heard when this returns. */
  publish(message: ChangeMessage): void {
    this.tell((listener) => listener.onMessage(message));
  }

  /** A heartbeat to every feed. Comes by itself each second. */
  beat(): void {
    const sentAt = this.clock.elapsed();
    this.tell((listener) => listener.onHeartbeat(sentAt));
  }

  /** From now on this feed hears nothing, and is not told so: what is said meanwhile is lost. */
  partition(feed: ChangeFeed): void {
    this.own(feed)?.cut('lost');
  }

  /** From now on what this feed would hear is kept back, in order. */
  stall(feed: ChangeFeed): void {
    this.own(feed)?.cut('late');
  }

  /** A feed that was partitioned has lost its subscription and has it again; one that was stalled hears all that was kept. */
  heal(feed: ChangeFeed): void {
    this.own(feed)?.heal();
  }

  private own(feed: ChangeFeed): InProcessChangeFeed | undefined {
    return [...this.feeds].find((one) => one === feed);
  }

  private tell(hearing: Hearing): void {
    for (const feed of [...this.feeds]) feed.hear(hearing);
  }

  private add(feed: InProcessChangeFeed): void {
    this.feeds.add(feed);
    this.beats ??= setInterval(() => this.beat(), everyMs).unref();
  }

  private remove(feed: InProcessChangeFeed): void {
    this.feeds.delete(feed);
    if (this.feeds.size > 0) return;
    clearInterval(this.beats);
    this.beats = undefined;
  }
}

interface Membership {
  opened(feed: InProcessChangeFeed): void;
  closed(feed: InProcessChangeFeed): void;
}

class InProcessChangeFeed implements ChangeFeed {
  readonly name = 'in-process';
  private listener: ChangeFeedListener | undefined;
  private cutOff: 'lost' | 'late' | undefined;
  private kept: Hearing[] = [];

  constructor(private readonly bus: Membership) {}

  open(listener: ChangeFeedListener): void {
    if (this.listener) return;
    this.listener = listener;
    this.bus.opened(this);
    listener.onSubscribed();
  }

  async close(): Promise<void> {
    const { listener } = this;
    this.listener = undefined;
    this.bus.closed(this);
    listener?.onLost();
  }

  hear(hearing: Hearing): void {
    if (this.cutOff === 'late') this.kept.push(hearing);
    else if (this.cutOff === undefined && this.listener) hearing(this.listener);
  }

  cut(how: 'lost' | 'late'): void {
    this.cutOff = how;
  }

  heal(): void {
    const { cutOff, kept } = this;
    this.cutOff = undefined;
    this.kept = [];
    if (cutOff === 'lost') {
      this.listener?.onLost();
      this.listener?.onSubscribed();
    }
    for (const hearing of kept) this.hear(hearing);
  }
}
