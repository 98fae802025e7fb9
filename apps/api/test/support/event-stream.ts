import type { TestApp } from './test-app.js';
import { waitUntil } from './wait-until.js';

export interface StreamedEvent {
  readonly type: string;
  readonly id: string;
  readonly data: unknown;
}

/** A client of server-sent events that writes down what it is told. */
export class EventStream {
  /** All that has come, as it came. */
  text = '';
  hasEnded = false;
  private readonly leaving = new AbortController();

  private constructor(readonly answer: Response) {}

  static async open(app: TestApp, path: string, headers: Readonly<Record<string, string>>) {
    const leaving = new AbortController();
    const answer = await app.call(path, { headers, signal: leaving.signal });
    const stream = new EventStream(answer);
    stream.leaving.signal.addEventListener('abort', () => leaving.abort());
    void stream.read();
    return stream;
  }

  get events(): readonly StreamedEvent[] {
    // what has no empty line behind it is not whole
    const blocks = this.text.split('\n\n').slice(0, -1);
    return blocks.filter((block) => /^data:/m.test(block)).map(eventOf);
  }

  /** Waits for this many events, and gives the last of them. */
  async event(count: number, deadlineMs: number): Promise<StreamedEvent | undefined> {
    await waitUntil(`event ${count}`, async () => this.events.length >= count, deadlineMs);
    return this.events[count - 1];
  }

  ended(deadlineMs: number): Promise<void> {
    return waitUntil('the stream ends', async () => this.hasEnded, deadlineMs);
  }

  /** The client goes away. */
  leave(): void {
    this.leaving.abort();
  }

  private async read(): Promise<void> {
    const reader = this.answer.body?.pipeThrough(new TextDecoderStream()).getReader();
    try {
      for (let part = await reader?.read(); part?.value !== undefined; part = await reader?.read())
        this.text += part.value;
    } catch {
      // cut off, by either side: an end like another
    }
    this.hasEnded = true;
  }
}

function eventOf(block: string): StreamedEvent {
  const field = (name: string) => new RegExp(`^${name}: ?(.*)$`, 'm').exec(block)?.[1] ?? '';
  return { type: field('event'), id: field('id'), data: JSON.parse(field('data')) };
}
