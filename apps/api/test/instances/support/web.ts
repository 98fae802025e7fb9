import { existsSync } from 'node:fs';
import { Agent } from 'node:http';
import { waitUntil } from '../../support/wait-until.js';
import type { Asked } from './asked.js';
import { exchange, type Exchange, type Question } from './exchange.js';
import { freePort } from './free-port.js';
import type { Instance } from './instance.js';
import { builtWeb, logOf, webStart } from './places.js';
import { Program } from './program.js';

const readyMs = 20_000;

/** The built web app in front of one instance, asked as a browser would ask it. */
export class Web implements Asked {
  readonly agent = new Agent({ keepAlive: true, maxSockets: Infinity });

  private constructor(
    readonly name: string,
    readonly port: number,
    private readonly program: Program,
  ) {}

  static async start(instance: Instance): Promise<Web> {
    if (!existsSync(builtWeb)) throw new Error(`${builtWeb} is missing: build it with "npm run build"`);
    const [port, name] = [await freePort(), `${instance.name}-web`];
    const env = {
      WEB_PORT: String(port),
      API_URL: `http://127.0.0.1:${instance.port}`,
      NODE_ENV: 'production',
    };
    const program = new Program({ name, words: [process.execPath, webStart], env, logFile: logOf(name) });
    program.start();
    const web = new Web(name, port, program);
    // without a session it answers by itself
    await waitUntil(`${name} listens`, async () => (await web.ask('/v1/features')).status === 401, readyMs);
    return web;
  }

  ask(path: string, question?: Question): Promise<Exchange> {
    return exchange(this, `/api${path}`, question);
  }

  async end(): Promise<void> {
    await this.program.kill();
    this.agent.destroy();
  }
}
