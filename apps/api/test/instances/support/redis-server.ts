import { tmpdir } from 'node:os';
import { createClient } from 'redis';
import { waitUntil } from '../../support/wait-until.js';
import { freePort } from './free-port.js';
import { logOf } from './places.js';
import { Program } from './program.js';

interface Command {
  readonly command: string;
  readonly libraries?: string;
}

/** A Redis of one test file's own, to be killed and frozen. Keeps nothing on disk. */
export class RedisServer {
  private constructor(
    readonly program: Program,
    readonly url: string,
  ) {}

  static async start(name: string): Promise<RedisServer> {
    const port = String(await freePort());
    const { command, libraries } = commandOf(process.env['TEST_REDIS_COMMAND']);
    const options = ['--port', port, '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'];
    const program = new Program({
      name: 'Redis',
      words: [command, ...options, '--dir', tmpdir()],
      env: libraries === undefined ? {} : { LD_LIBRARY_PATH: libraries },
      logFile: logOf(`${name}-redis`),
    });
    const server = new RedisServer(program, `redis://127.0.0.1:${port}`);
    await server.restart();
    return server;
  }

  async restart(): Promise<void> {
    this.program.start();
    await waitUntil('Redis answers', () => this.answers());
  }

  /** A connection that no fault is between, for as long as it is used. */
  async use<Value>(use: (client: RedisClient) => Promise<Value>): Promise<Value> {
    const client = clientOf(this.url);
    client.on('error', () => undefined);
    await client.connect();
    try {
      return await use(client);
    } finally {
      client.destroy();
    }
  }

  private async answers(): Promise<boolean> {
    try {
      return (await this.use((client) => client.ping())) === 'PONG';
    } catch {
      // not yet: whoever waits has a deadline
      return false;
    }
  }
}

export type RedisClient = ReturnType<typeof clientOf>;

function clientOf(url: string) {
  return createClient({ url, socket: { reconnectStrategy: false, connectTimeout: 1_000 } });
}

function commandOf(text: string | undefined): Command {
  if (text === undefined)
    throw new Error(
      'TEST_REDIS_COMMAND: expected a Redis server; run with --selectProjects instances, whose set-up finds one',
    );
  return JSON.parse(text) as Command;
}
