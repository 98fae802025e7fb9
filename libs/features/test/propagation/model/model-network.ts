import type { Delivery } from './delivery.js';
import type { ModelTime } from './model-time.js';
import type { Process } from './process.js';
import { settled } from './settled.js';

/** How a service answers a process: it does, it never does until it thaws, or it refuses. */
export type Reachability = 'up' | 'frozen' | 'down';

/** Something that processes ask over the network, each over a way of its own that can be broken. */
export class Service {
  private readonly ways = new Map<string, Reachability>();

  constructor(readonly name: string) {}

  for(process: Process): Reachability {
    return this.ways.get(process.name) ?? 'up';
  }

  become(process: Process, reachability: Reachability): void {
    this.ways.set(process.name, reachability);
  }
}

interface Held {
  readonly isHeld: () => boolean;
  readonly label: string;
  readonly act: () => void;
}

/** Carries calls and answers in whatever order the scheduler picks; what is asked at one step is answered at another. */
export class ModelNetwork {
  private held: Held[] = [];
  private oldest: number | undefined;

  constructor(
    private readonly delivery: Delivery,
    readonly time: ModelTime,
  ) {}

  /** For how long the oldest of what is under way has been. */
  get underWayMs(): number {
    return this.oldest === undefined ? 0 : this.time.now - this.oldest;
  }

  get isIdle(): boolean {
    return this.delivery.count() === 0;
  }

  /** Does something at a later step; not while it is held. */
  send(isHeld: () => boolean, label: string, act: () => void): void {
    this.oldest ??= this.time.now;
    void this.delivery.schedule(Promise.resolve(), label).then(() => {
      if (isHeld()) this.held.push({ isHeld, label, act });
      else act();
    });
  }

  /** A call of a process to a service: `effect` happens there, at one step, and the answer comes at another. */
  call<Value>(process: Process, service: Service, label: string, effect: () => Value): Promise<Value> {
    const isFrozen = () => service.for(process) === 'frozen';
    return new Promise((resolve, reject) => {
      this.send(isFrozen, `${process.name} asks ${label}`, () => {
        let settle: () => void;
        try {
          if (service.for(process) === 'down') throw new Error(`${service.name} is down`);
          const value = effect();
          settle = () => resolve(value);
        } catch (error) {
          settle = () => reject(error instanceof Error ? error : new Error('failed'));
        }
        this.deliver(process, isFrozen, `${process.name} is answered ${label}`, settle);
      });
    });
  }

  /** Brings something to a process, unless that is gone by then. */
  deliver(process: Process, isHeld: () => boolean, label: string, act: () => void): void {
    this.send(
      () => process.isPaused || isHeld(),
      label,
      () => {
        if (process.isDead) return;
        this.time.current = process;
        act();
      },
    );
  }

  /** Sends what was held and is not any more. */
  release(): void {
    const free = this.held.filter(({ isHeld }) => !isHeld());
    this.held = this.held.filter((each) => !free.includes(each));
    for (const { isHeld, label, act } of free) this.send(isHeld, label, act);
  }

  /** So many deliveries, and all that follows from them at once. */
  async arrive(count: number): Promise<void> {
    for (let left = count; left > 0 && !this.isIdle; left -= 1) await this.delivery.waitNext(1);
    await settled();
    this.time.current = undefined;
    if (this.isIdle) this.oldest = undefined;
  }

  async untilIdle(): Promise<void> {
    while (!this.isIdle) await this.arrive(Infinity);
  }
}
