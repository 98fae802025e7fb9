import type { ChangeFeed, ChangeFeedListener } from '../../../src/ports/change-feed.js';
import type { ChangeMessage } from '../../../src/ports/change-message.js';
import type { Clock } from '../../../src/ports/clock.js';
import type { ModelNetwork, Service } from './model-network.js';
import type { Process } from './process.js';

interface Bus {
  readonly listeners: Set<(message: ChangeMessage) => void>;
}

const [retryMs, beatMs] = [200, 1_000];

/**
 * One process's connection to a bus. What is on it arrives in order. It can be cut so that nobody notices, then
 * everything on it is gone, and it is set up anew once it is healed.
 */
export class ModelFeed implements ChangeFeed {
  /** Messages lost one at a time, which only a bus that breaks its word does. */
  losesNext = 0;
  doublesNext = 0;
  private isCut = false;
  private connection: { readonly queue: (() => void)[] } | undefined;
  private listener: ChangeFeedListener | undefined;

  constructor(
    readonly name: string,
    private readonly parts: {
      readonly network: ModelNetwork;
      readonly process: Process;
      readonly service: Service;
      readonly bus: Bus;
      readonly clock: Clock;
    },
  ) {
    parts.bus.listeners.add((message) => this.hear(message));
  }

  open(listener: ChangeFeedListener): void {
    this.listener = listener;
    this.subscribe();
    const beat = () => {
      this.beat();
      this.parts.network.time.setTimer(beat, beatMs);
    };
    this.parts.network.time.setTimer(beat, beatMs);
  }

  async close(): Promise<void> {
    this.connection = undefined;
  }

  cut(): void {
    this.isCut = true;
    if (this.connection) this.connection.queue.length = 0;
  }

  /** The connection turns out to be gone. */
  heal(): void {
    if (!this.isCut) return;
    this.isCut = false;
    this.connection = undefined;
    const { network, process } = this.parts;
    network.deliver(
      process,
      () => false,
      `${process.name} loses ${this.name}`,
      () => {
        this.listener?.onLost();
        this.subscribe();
      },
    );
  }

  private subscribe(): void {
    const { network, process, service } = this.parts;
    void network
      .call(process, service, `subscribe ${this.name}`, () => {
        if (this.isCut) throw new Error('cut');
        this.connection = { queue: [] };
        this.put(() => this.listener?.onSubscribed());
      })
      .catch(() => network.time.setTimer(() => this.subscribe(), retryMs));
  }

  private beat(): void {
    const { network, process, clock } = this.parts;
    const [sentAt, { connection }] = [clock.elapsed(), this];
    if (!connection || this.isCut) return;
    network.send(
      () => this.isFrozen(),
      `${process.name} beats on ${this.name}`,
      () => {
        if (connection === this.connection && !this.isCut) this.put(() => this.listener?.onHeartbeat(sentAt));
      },
    );
  }

  private hear(message: ChangeMessage): void {
    if (!this.connection || this.isCut) return;
    if (this.losesNext > 0) {
      this.losesNext -= 1;
      return;
    }
    const times = this.doublesNext > 0 ? 2 : 1;
    this.doublesNext = Math.max(0, this.doublesNext - 1);
    for (let time = 0; time < times; time += 1) this.put(() => this.listener?.onMessage(message));
  }

  private put(say: () => void): void {
    const { network, process } = this.parts;
    const { connection } = this;
    if (!connection) return;
    connection.queue.push(say);
    network.deliver(
      process,
      () => this.isFrozen(),
      `${process.name} hears ${this.name}`,
      () => {
        if (connection === this.connection) connection.queue.shift()?.();
      },
    );
  }

  private isFrozen(): boolean {
    return this.parts.service.for(this.parts.process) === 'frozen';
  }
}
