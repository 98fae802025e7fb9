import { type AddressInfo, type Socket, connect, createServer } from 'node:net';

/** A way to a server that can be blocked and cut, as a network can. Connections through it are otherwise left alone. */
export class TcpProxy {
  private readonly sockets = new Set<Socket>();
  private blocked = false;
  private readonly server = createServer((client) => this.join(client));

  private constructor(private readonly target: URL) {}

  static async to(url: string, port = 0): Promise<TcpProxy> {
    const proxy = new TcpProxy(new URL(url));
    await new Promise<void>((resolve) => proxy.server.listen(port, '127.0.0.1', resolve));
    return proxy;
  }

  get url(): string {
    const { port } = this.server.address() as AddressInfo;
    return Object.assign(new URL(this.target), { host: `127.0.0.1:${port}` }).href;
  }

  /** From now on no byte passes, either way, and every connection looks as good as before. */
  block(): void {
    this.blocked = true;
    for (const socket of this.sockets) socket.pause();
  }

  /** What was held back passes. */
  unblock(): void {
    this.blocked = false;
    for (const socket of this.sockets) socket.resume();
  }

  /** Ends every connection there is; others can be made. */
  cut(): void {
    for (const socket of this.sockets) socket.destroy();
  }

  async close(): Promise<void> {
    this.cut();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private join(client: Socket): void {
    const server = connect(Number(this.target.port), this.target.hostname);
    this.pass(client, server);
    this.pass(server, client);
  }

  private pass(from: Socket, to: Socket): void {
    this.sockets.add(from);
    from.on('data', (data) => to.write(data));
    if (this.blocked) from.pause();
    // a reset is an end like any other
    from.on('error', () => to.destroy()).on('close', () => (this.sockets.delete(from), to.destroy()));
  }
}
