/** How soon what failed is tried again. */
const retryMs = 200;

/** Does a piece of work again and again, one at a time; what failed is tried again soon, and is nobody else's business. */
export class Repeating {
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> | undefined;
  private isWanted = false;
  private isStopped = true;

  /** @param everyMs milliseconds between the end of one turn and the next */
  constructor(
    private readonly work: () => Promise<void>,
    private readonly everyMs: number,
  ) {}

  start(): void {
    this.isStopped = false;
    this.soon();
  }

  /** A turn that begins from now on, not one that is under way already. */
  soon(): void {
    this.isWanted = true;
    if (!this.running && !this.isStopped) this.running = this.turns();
  }

  async stop(): Promise<void> {
    this.isStopped = true;
    clearTimeout(this.timer);
    await this.running;
  }

  private async turns(): Promise<void> {
    clearTimeout(this.timer);
    let nextMs = this.everyMs;
    while (this.isWanted && !this.isStopped) {
      this.isWanted = false;
      nextMs = (await this.succeeds()) ? this.everyMs : Math.min(retryMs, this.everyMs);
    }
    this.running = undefined;
    if (!this.isStopped) this.timer = setTimeout(() => this.soon(), nextMs);
  }

  private async succeeds(): Promise<boolean> {
    try {
      await this.work();
      return true;
    } catch {
      return false;
    }
  }
}
