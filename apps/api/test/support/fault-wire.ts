import type { Socket } from 'node:net';

/** Towards the server, or towards the client. */
export type Direction = 'toServer' | 'toClient';

/** What becomes of everything that travels in one direction. */
export interface Road {
  isHeld: boolean;
  delayMs: number;
}

/** Bytes, or their end, and when they may arrive. */
interface Parcel {
  readonly due: number;
  readonly bytes: Buffer | undefined;
}

/**
 * One direction of one connection. Bytes arrive in order, when they are due and nothing holds them; so does the end of
 * the connection, because a network that lets nothing through does not tell either side that the other is gone.
 */
export class FaultWire {
  private readonly waiting: Parcel[] = [];
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly from: Socket,
    private readonly to: Socket,
    private readonly road: Road,
  ) {}

  /** @param seen is told what is sent, as it is sent, and may change the road before or (by what it returns) after. */
  open(seen: (bytes: Buffer) => (() => void) | undefined, ended: () => void): void {
    this.from.on('data', (bytes) => {
      const after = seen(bytes);
      this.take(bytes);
      after?.();
    });
    // `close` follows, and is passed on
    this.from.on('error', () => undefined);
    this.from.on('close', () => {
      ended();
      this.take(undefined);
    });
  }

  /** Looks at the road again. */
  flow(): void {
    clearTimeout(this.timer);
    for (let next = this.waiting[0]; next !== undefined && !this.road.isHeld; next = this.waiting[0]) {
      const leftMs = next.due - performance.now();
      if (leftMs > 0) {
        this.timer = setTimeout(() => this.flow(), leftMs);
        return;
      }
      this.waiting.shift();
      this.deliver(next);
    }
  }

  private take(bytes: Buffer | undefined): void {
    this.waiting.push({ due: performance.now() + this.road.delayMs, bytes });
    this.flow();
  }

  private deliver({ bytes }: Parcel): void {
    if (bytes === undefined) this.to.destroy();
    else if (!this.to.destroyed) this.to.write(bytes);
  }
}
