import { connect, createServer, type Server, type Socket } from 'node:net';
import { type Direction, FaultWire, type Road } from './fault-wire.js';

/** Freeze as soon as the application sends something with this text: holding it back, or just after it has passed. */
export interface Trap {
  readonly text: string;
  readonly when: 'before' | 'after';
}

interface Connection {
  readonly client: Socket;
  readonly upstream: Socket;
  readonly wires: readonly FaultWire[];
}

const bothWays: readonly Direction[] = ['toServer', 'toClient'];
const defaultPorts: Readonly<Record<string, number>> = { 'redis:': 6379 };

/** Stands between the application and a server, and does what networks do. */
export class FaultProxy {
  private readonly roads: Readonly<Record<Direction, Road>> = {
    toServer: { isHeld: false, delayMs: 0 },
    toClient: { isHeld: false, delayMs: 0 },
  };
  private readonly connections = new Set<Connection>();
  private server: Server | undefined;
  private trap: { readonly is: Trap; readonly spring: () => void } | undefined;
  /** Where the application finds it; stays the same while it is shut. */
  port = 0;

  constructor(private readonly target: URL) {}

  /** The target's URL, through this proxy. */
  get url(): string {
    const url = new URL(this.target);
    url.host = `127.0.0.1:${this.port}`;
    return url.href;
  }

  async open(): Promise<void> {
    const server = createServer((client) => this.join(client));
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject).listen(this.port, '127.0.0.1', resolve);
    });
    this.port = (server.address() as { port: number }).port;
    this.server = server;
  }

  /** Refuses connections, and cuts those that are open. */
  shut(): void {
    this.server?.close();
    for (const { client, upstream } of this.connections) for (const end of [client, upstream]) end.destroy();
  }

  /** Breaks the connections that are open (RST), and takes further ones. */
  reset(): void {
    for (const { client, upstream } of this.connections)
      for (const end of [client, upstream]) end.resetAndDestroy();
  }

  /** Connections stay open, further ones are taken, and nothing comes through; or nothing in one direction. */
  freeze(directions: readonly Direction[] = bothWays): void {
    for (const direction of directions) this.roads[direction].isHeld = true;
  }

  /**
   * Freezes both ways as soon as the trap is sprung.
   *
   * @returns resolves when it is
   */
  freezeAt(is: Trap): Promise<void> {
    return new Promise((spring) => {
      this.trap = { is, spring };
    });
  }

  /** Everything takes so much longer; 0: as long as it takes. */
  delay(ms: number, directions: readonly Direction[] = bothWays): void {
    for (const direction of directions) this.roads[direction].delayMs = ms;
  }

  /** Lets through what is held, and whatever follows, at once. */
  thaw(): void {
    this.trap = undefined;
    for (const direction of bothWays) Object.assign(this.roads[direction], { isHeld: false, delayMs: 0 });
    for (const { wires } of this.connections) for (const wire of wires) wire.flow();
  }

  private join(client: Socket): void {
    const upstream = connect(this.targetPort, this.target.hostname);
    const toServer = new FaultWire(client, upstream, this.roads.toServer);
    const toClient = new FaultWire(upstream, client, this.roads.toClient);
    const wires = [toServer, toClient];
    const connection = { client, upstream, wires };
    this.connections.add(connection);
    const ended = () => {
      if (client.closed && upstream.closed) this.connections.delete(connection);
    };
    toServer.open((bytes) => this.springTrap(bytes), ended);
    toClient.open(() => undefined, ended);
  }

  private get targetPort(): number {
    return Number(this.target.port) || (defaultPorts[this.target.protocol] ?? 5432);
  }

  private springTrap(bytes: Buffer): (() => void) | undefined {
    if (this.trap === undefined) return undefined;
    const { is, spring } = this.trap;
    if (!bytes.includes(is.text)) return undefined;
    this.trap = undefined;
    const close = () => {
      this.freeze();
      spring();
    };
    if (is.when === 'after') return close;
    close();
    return undefined;
  }
}
