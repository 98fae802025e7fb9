import { join } from 'node:path';
import { featureCatalogue, gatesOf } from '@gatehouse/features/domain';
import { anyFreePort } from '../../process/port.js';
import { until } from '../../process/deadline.js';
import type { Surroundings } from '../frame/line.js';
import { Connection, type Answer } from '../http/connection.js';
import type { Target } from '../http/cpu.js';
import { requestOf, type RequestOptions } from '../http/request.js';
import { logOf } from './here.js';
import { MeasuredProcess } from './measured-process.js';
import { gatesOfMoreFeatures } from './more-features.js';

export interface ServiceOptions {
  readonly name: string;
  /** The database of this name, with the demo in it. */
  readonly database: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Fifty features instead of the catalogue's own. */
  readonly isWide?: boolean;
}

export type Headers = Readonly<Record<string, string>>;

const wider = ['--import', new URL('./wider-catalogue.js', import.meta.url).href];

/** One process of the built service. */
export class Service {
  constructor(
    readonly name: string,
    readonly port: number,
    readonly process: MeasuredProcess,
  ) {}

  async ask(path: string, options?: RequestOptions): Promise<Answer> {
    const connection = await Connection.open(this.port);
    return connection.ask(requestOf(path, options)).finally(() => connection.close());
  }

  /** The cookie of a demo user's session. */
  async signIn(email: string): Promise<Headers> {
    const body = { email, password: 'gatehouse-demo' };
    const { status, head } = await this.ask('/v1/auth/login', { method: 'POST', body });
    const cookie = /\r\nset-cookie: ([^;\r]+)/i.exec(head)?.[1];
    if (cookie === undefined) throw new Error(`${email} cannot sign in: ${status} ${head}`);
    return { cookie };
  }

  target(name: string, path: string, headers: Headers, expected: number): Target {
    const isRight = ({ status }: Answer) => status === expected;
    return { name, server: this.process, port: this.port, requests: [requestOf(path, { headers })], isRight };
  }

  async isReady(): Promise<boolean> {
    try {
      return (await this.ask('/health/ready')).status === 200;
    } catch {
      // not listening yet: whoever waits has a deadline
      return false;
    }
  }

  stop(): Promise<void> {
    return this.process.stop();
  }
}

/** Starts it, and does not wait. */
export async function spawnService(around: Surroundings, options: ServiceOptions): Promise<Service> {
  const { name, database, env = {}, isWide = false } = options;
  const port = await anyFreePort();
  const own = { PORT: String(port), HOST: '127.0.0.1', DATABASE_URL: await around.database(database) };
  const child = await MeasuredProcess.start(
    {
      ...{ name, script: join(around.root, 'apps/api/dist/main.js'), logFile: logOf(around.root, name) },
      ...{ flags: isWide ? wider : [], env: { ...demo(), ...own, ...env } },
    },
    around.parts,
  );
  return new Service(name, port, child);
}

export async function startService(around: Surroundings, options: ServiceOptions): Promise<Service> {
  const service = await spawnService(around, options);
  await until(() => service.isReady(), { what: `${options.name} is ready`, deadlineMs: 30_000, everyMs: 50 });
  return service;
}

function demo(): Record<string, string> {
  const gates = [...gatesOf(featureCatalogue), ...gatesOfMoreFeatures];
  return {
    ...{ NODE_ENV: 'test', LOG_LEVEL: 'warn', SEED_DEMO: 'true' },
    SESSION_SECRET: 'a-secret-of-the-benchmarks-0123456789',
    ...Object.fromEntries(gates.map((gate) => [gate, 'true'])),
  };
}
