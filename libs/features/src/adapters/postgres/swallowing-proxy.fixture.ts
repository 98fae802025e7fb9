import { connect, createServer, type Socket } from 'node:net';

/** Stands in front of a server. Once it swallows, connections stay open, new ones are taken, and nothing comes through. */
export class SwallowingProxy {
  private readonly sockets = new Set<Socket>();
  private readonly server = createServer({ allowHalfOpen: true }, (client) => this.join(client));
  private isSwallowing = false;

  constructor(private readonly target: URL) {}

  /** @returns the target's URL, through this proxy */
  async open(): Promise<string> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    const url = new URL(this.target);
    url.host = `127.0.0.1:${(this.server.address() as { port: number }).port}`;
    return url.href;
  }

  swallow(): void {
    this.isSwallowing = true;
  }

  passAgain(): void {
    this.isSwallowing = false;
  }

  async close(): Promise<void> {
    for (const socket of this.sockets) socket.destroy();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private join(client: Socket): void {
    const upstream = connect({
      ...{ port: Number(this.target.port || 5432), host: this.target.hostname },
      allowHalfOpen: true,
    });
    this.pass(client, upstream);
    this.pass(upstream, client);
  }

  private pass(from: Socket, to: Socket): void {
    this.sockets.add(from);
    from.on('data', (bytes) => this.isSwallowing || to.write(bytes));
    // a farewell, too, is swallowed
    from.on('end', () => this.isSwallowing || to.end());
    from.on('close', () => {
      this.sockets.delete(from);
      to.destroy();
    });
    from.on('error', () => to.destroy());
  }
}
