/** An EventSource that does what the test says. */
export class FakeEventSource extends EventTarget {
  static readonly CLOSED = 2;
  static readonly opened: FakeEventSource[] = [];
  readyState = 1;
  isClosed = false;

  constructor(readonly url: string) {
    super();
    FakeEventSource.opened.push(this);
  }

  close(): void {
    this.isClosed = true;
  }

  say(revision: number): void {
    this.dispatchEvent(new MessageEvent('features', { data: JSON.stringify({ revision }) }));
  }

  /** It was refused, and does not come back. */
  fail(): void {
    this.readyState = FakeEventSource.CLOSED;
    this.dispatchEvent(new Event('error'));
  }

  /** It was cut off, and comes back by itself. */
  lose(): void {
    this.readyState = 0;
    this.dispatchEvent(new Event('error'));
  }
}

type Holder = () => Promise<unknown>;

/** Web Locks among the tabs of one browser: first come, first served. */
export class FakeLocks {
  readonly #held = new Map<string, Promise<unknown>>();

  request(name: string, { signal }: { readonly signal: AbortSignal }, hold: Holder): Promise<unknown> {
    const before = this.#held.get(name) ?? Promise.resolve();
    const held = before.then(() => (signal.aborted ? undefined : hold()));
    this.#held.set(name, held);
    return held;
  }
}

/** A BroadcastChannel that reaches every other one of its name, at once. */
export class FakeChannel extends EventTarget {
  static readonly open = new Set<FakeChannel>();

  constructor(readonly name: string) {
    super();
    FakeChannel.open.add(this);
  }

  postMessage(data: unknown): void {
    for (const other of FakeChannel.open)
      if (other !== this && other.name === this.name)
        other.dispatchEvent(new MessageEvent('message', { data }));
  }

  close(): void {
    FakeChannel.open.delete(this);
  }
}
