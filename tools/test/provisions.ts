import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { featureCatalogue, gatesOf } from '@gatehouse/features/domain';
import { findChromium } from '../chromium/find-chromium.js';
import { database } from '../postgres/connect.js';
import { startPostgres } from '../postgres/start-postgres.js';
import { anyFreePort } from '../process/port.js';
import { startRedis } from '../redis/start-redis.js';
import { withDemoProfile } from '../start/demo-profile.js';
import type { Parts } from '../start/parts.js';
import { startProduct } from '../start/start-product.js';
import type { Need } from './stage.js';

export interface Surroundings {
  readonly root: string;
  /** The neutral environment of the run. */
  readonly env: NodeJS.ProcessEnv;
  readonly parts: Parts;
  readonly say: (line: string) => void;
}

/** Gives, once per run, the variables by which a stage finds what it needs; what is not there is brought up first. */
export class Provisions {
  readonly #given = new Map<Need, Promise<NodeJS.ProcessEnv>>();

  constructor(private readonly around: Surroundings) {}

  async envFor(needs: readonly Need[]): Promise<NodeJS.ProcessEnv> {
    const all: NodeJS.ProcessEnv = {};
    for (const need of needs) Object.assign(all, await this.#give(need));
    return all;
  }

  #give(need: Need): Promise<NodeJS.ProcessEnv> {
    const given = this.#given.get(need) ?? providers[need](this.around, this);
    this.#given.set(need, given);
    return given;
  }
}

type Provider = (around: Surroundings, provisions: Provisions) => Promise<NodeJS.ProcessEnv>;

const providers: Readonly<Record<Need, Provider>> = {
  postgres: async ({ env, parts }) => {
    if (env['TEST_DATABASE_URL']) return { TEST_DATABASE_URL: env['TEST_DATABASE_URL'] };
    const dir = await temporaryFolder('postgres', parts);
    const server = await startPostgres({ dataDir: join(dir, 'data'), durability: 'throwaway' });
    await parts.add({ name: 'Postgres', stop: () => server.stop() });
    return { TEST_DATABASE_URL: server.url };
  },
  redis: async ({ env, root, parts, say }) => {
    if (env['TEST_REDIS_URL']) return { TEST_REDIS_URL: env['TEST_REDIS_URL'] };
    const server = await startRedis({ cacheDir: cacheIn(root), say });
    await parts.add({ name: 'Redis', stop: () => server.stop() });
    return { TEST_REDIS_URL: server.url };
  },
  chromium: async ({ env, root }) => {
    const browser = await findChromium({ root, cacheDir: cacheIn(root), env });
    return { ...browser.env, CHROMIUM_PATH: browser.path };
  },
  product: async ({ env, root, parts, say }, provisions) => {
    const { TEST_DATABASE_URL: server = '' } = await provisions.envFor(['postgres']);
    // where the tests serve what sources are read from
    const feedsUrl = `http://127.0.0.1:${await anyFreePort()}`;
    const own = {
      DATABASE_URL: await database(server, `gatehouse_browser_${process.pid}`),
      PORT: '0',
      WEB_PORT: '0',
      // so that pictures of it are the same on every machine
      INSTANCE_ID: 'api-1',
      INGESTION_SOURCE_HOSTS: feedsUrl,
    };
    const asked = { ...env, ...own, SEED_DEMO: 'true' };
    const demo = withDemoProfile({ env: asked, hasFile: false, gates: gatesOf(featureCatalogue) });
    const dataDir = await temporaryFolder('product', parts);
    const product = await startProduct({ root, dataDir, env: demo.env, say }, parts);
    return {
      GATEHOUSE_WEB_URL: product.webUrl,
      GATEHOUSE_API_URL: product.apiUrl,
      GATEHOUSE_FEEDS_URL: feedsUrl,
    };
  },
};

const cacheIn = (root: string): string => join(root, 'node_modules/.cache/gatehouse');

async function temporaryFolder(name: string, parts: Parts): Promise<string> {
  const dir = mkdtempSync(join(tmpdir(), `gatehouse-test-${name}-`));
  await parts.add({ name: dir, stop: () => rm(dir, { recursive: true, force: true }) });
  return dir;
}
