import { existsSync } from 'node:fs';
import { Agent } from 'node:http';
import { FaultProxy } from '../../support/fault-proxy.js';
import { waitUntil } from '../../support/wait-until.js';
import { exchange, type Exchange, type Question } from './exchange.js';
import { freePort } from './free-port.js';
import { builtApi, logOf } from './places.js';
import { Program } from './program.js';

export interface InstanceOptions {
  readonly name: string;
  readonly databaseUrl: string;
  /** Undefined: it is told of no Redis. */
  readonly redisUrl: string | undefined;
  readonly environment: Readonly<Record<string, string>>;
}

const readyMs = 30_000;

/** One process of the built API, with a network of its own to Postgres and to Redis. */
export class Instance {
  readonly agent = new Agent({ keepAlive: true, maxSockets: Infinity });

  private constructor(
    readonly name: string,
    readonly port: number,
    readonly program: Program,
    readonly postgres: FaultProxy,
    private readonly redisOrNone: FaultProxy | undefined,
  ) {}

  /** Not yet started. */
  static async prepare(options: InstanceOptions): Promise<Instance> {
    const { name, redisUrl } = options;
    if (!existsSync(builtApi)) throw new Error(`${builtApi} is missing: build it with "npx tsc -b apps/api"`);
    const postgres = await proxyTo(options.databaseUrl);
    const redis = redisUrl === undefined ? undefined : await proxyTo(redisUrl);
    const port = await freePort();
    const env = {
      ...options.environment,
      HOST: '127.0.0.1',
      PORT: String(port),
      INSTANCE_ID: name,
      DATABASE_URL: postgres.url,
      ...(redis && { REDIS_URL: redis.url }),
    };
    const program = new Program({ name, words: [process.execPath, builtApi], env, logFile: logOf(name) });
    return new Instance(name, port, program, postgres, redis);
  }

  get redis(): FaultProxy {
    if (this.redisOrNone === undefined) throw new Error(`${this.name} has no Redis`);
    return this.redisOrNone;
  }

  /** What is between it and everything else. */
  get proxies(): readonly FaultProxy[] {
    return [this.postgres, ...(this.redisOrNone ? [this.redisOrNone] : [])];
  }

  ask(path: string, question?: Question): Promise<Exchange> {
    return exchange(this, path, question);
  }

  async start(): Promise<void> {
    this.program.start();
    await this.untilReady(readyMs);
  }

  /** Kills it and starts another one in its place. */
  async restart(): Promise<void> {
    await this.program.kill();
    await this.start();
  }

  async untilReady(deadlineMs: number): Promise<void> {
    const isReady = async () => (await this.ask('/health/ready')).status === 200;
    await waitUntil(`${this.name} is ready`, isReady, deadlineMs).catch((cause: unknown) => {
      throw new Error(`${this.name} is not ready. It said:\n${this.program.lastLines()}`, { cause });
    });
  }

  async untilAlive(): Promise<void> {
    await waitUntil(`${this.name} listens`, async () => (await this.ask('/health/live')).status === 200);
  }

  async end(): Promise<void> {
    await this.program.kill();
    this.agent.destroy();
    for (const proxy of this.proxies) proxy.shut();
  }
}

async function proxyTo(url: string): Promise<FaultProxy> {
  const proxy = new FaultProxy(new URL(url));
  await proxy.open();
  return proxy;
}
