import { settled } from './settled.js';

/** Who decides what arrives next: fast-check's scheduler, or a script. */
export interface Delivery {
  schedule<Value>(task: Promise<Value>, label?: string): Promise<Value>;
  /** How many can arrive at the moment. */
  count(): number;
  waitNext(count: number): Promise<void>;
}

interface Waiting {
  readonly label: string;
  readonly arrive: () => void;
}

/** Delivers in the order in which things were sent, but for what the script holds back. */
export class ScriptedDelivery implements Delivery {
  /** What is held back: `instance 0 is answered entitlements`, for example. */
  holdsBack: RegExp | undefined;
  private waiting: Waiting[] = [];

  schedule<Value>(task: Promise<Value>, label = ''): Promise<Value> {
    return new Promise((resolve) => this.waiting.push({ label, arrive: () => resolve(task) }));
  }

  count(): number {
    return this.free().length;
  }

  async waitNext(count: number): Promise<void> {
    for (let left = count; left > 0; left -= 1) {
      const [next] = this.free();
      if (!next) return;
      this.waiting = this.waiting.filter((each) => each !== next);
      next.arrive();
      await settled();
    }
  }

  private free(): readonly Waiting[] {
    return this.waiting.filter(({ label }) => !this.holdsBack?.test(label));
  }
}
