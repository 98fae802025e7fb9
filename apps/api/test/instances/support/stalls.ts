const everyMs = 10;

/** Notices when this process is kept from running: what it measures then is not the instances' doing. */
export class Stalls {
  private readonly stalls: { readonly from: number; readonly to: number }[] = [];
  private last = performance.now();
  private readonly timer = setInterval(() => this.tick(), everyMs);

  /** How much of this time nothing ran here, in milliseconds. */
  during(from: number, to: number): number {
    const overlaps = this.stalls.map((stall) => Math.min(to, stall.to) - Math.max(from, stall.from));
    return overlaps.filter((ms) => ms > 0).reduce((sum, ms) => sum + ms, 0);
  }

  end(): void {
    clearInterval(this.timer);
  }

  private tick(): void {
    const now = performance.now();
    if (now - this.last > 3 * everyMs) this.stalls.push({ from: this.last + everyMs, to: now });
    this.last = now;
  }
}
