import { connect, createServer, type Server, type Socket } from 'node:net';

/** Freeze as soon as the application sends something with this text: holding it back, or just after it has passed. */
export interface Trap {
  readonly text: string;
  readonly when: 'before' | 'after';
}

/** Stands between the application and Postgres, and does what networks do. */
export class FaultProxy {
  private readonly sockets = new Set<Socket>();
  private server: Server | undefined;
  private isFrozen = false;
  private trap: Trap | undefined;
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
    await new Promise<void>((resolve) => server.listen(this.port, '127.0.0.1', resolve));
    this.port = (server.address() as { port: number }).port;
    this.server = server;
  }

  /** Refuses connections, and cuts those that are open. */
  shut(): void {
    this.server?.close();
    for (const socket of this.sockets) socket.destroy();
  }

  /** Connections stay open, further ones are taken, and nothing comes through. */
  freeze(): void {
    this.isFrozen = true;
    for (const socket of this.sockets) socket.pause();
  }

  freezeAt(trap: Trap): void {
    this.trap = trap;
  }

  thaw(): void {
    this.isFrozen = false;
    this.trap = undefined;
    for (const socket of this.sockets) socket.resume();
  }

  private springTrap(bytes: Buffer): Trap | undefined {
    const { trap } = this;
    if (!trap || !bytes.includes(trap.text)) return undefined;
    this.trap = undefined;
    this.freeze();
    return trap;
  }

  private join(client: Socket): void {
    const upstream = connect(Number(this.target.port || 5432), this.target.hostname);
    this.pipe(client, upstream, true);
    this.pipe(upstream, client, false);
  }

  private pipe(from: Socket, to: Socket, isClient: boolean): void {
    this.sockets.add(from);
    from.on('data', (bytes) => {
      const sprung = isClient ? this.springTrap(bytes) : undefined;
      // paused by now, so that it is not read again at once
      if (sprung?.when === 'before') from.unshift(bytes);
      else to.write(bytes);
    });
    from.on('close', () => {
      this.sockets.delete(from);
      to.destroy();
    });
    from.on('error', () => to.destroy());
    if (this.isFrozen) from.pause();
  }
}
