/**
 * The one table of the walls: every folder that may hold source, what it may import, and why no more.
 * `tools/lint/room-blocks.js` turns it into ESLint blocks. There is no `*` line: a file outside every room fails.
 *
 * @typedef {object} Room
 * @property {string[]} at        folders, or single files, from the repository root
 * @property {string[]} [may]     other folders or files of the same project that it may import
 * @property {string[]} [doors]   doors of our own packages, exactly as written in an import
 * @property {string[]} [packages] npm packages (with their subpaths); `node:` stands for Node's own modules
 * @property {Spec}     [specs]   what its specs may import on top
 * @property {string}   because   the reason, shown to whoever is refused
 * @typedef {{ may?: string[], doors?: string[], packages?: string[] }} Spec
 */
import { packagesOf, testPackagesOf } from './packages.js';

const features = 'libs/features/src';
const inFeatures = (/** @type {string[]} */ ...rooms) => rooms.map((room) => `${features}/${room}`);
const inApi = (/** @type {string[]} */ ...rooms) => rooms.map((room) => `apps/api/src/${room}`);
const inWeb = (/** @type {string[]} */ ...rooms) => rooms.map((room) => `apps/web/${room}`);
const inTools = (/** @type {string[]} */ ...rooms) => rooms.map((room) => `tools/${room}`);

/** A spec of the library meets fakes and contract suites; the pure rooms' specs also read their JSON cases. */
const featuresSpecs = {
  may: [...inFeatures('testing'), 'libs/features/test'],
  packages: ['@jest/globals', 'fast-check', 'node:'],
};
const nestSpecs = {
  may: [features, 'libs/features/test'],
  packages: ['node:', ...testPackagesOf('libs/features')],
};
const nodeSpecs = (/** @type {string} */ project) => ({ packages: ['node:', ...testPackagesOf(project)] });

const catalogueDoors = ['@gatehouse/features/domain'];
const serverDoors = ['@gatehouse/features', '@gatehouse/features/environment', ...catalogueDoors];
const clientDoors = ['@gatehouse/contracts', '@gatehouse/contracts/react'];
const server = { packages: ['node:', ...packagesOf('apps/api')], doors: serverDoors };

/** @type {Room[]} */
export const rooms = [
  {
    at: inFeatures('domain'),
    specs: featuresSpecs,
    because:
      'domain/ is pure and imports ./ only, so that the rule is one synchronous function of its arguments. Pass the value in.',
  },
  {
    at: inFeatures('ports'),
    may: inFeatures('domain'),
    specs: featuresSpecs,
    because:
      "ports/ say what the domain needs in the domain's own words; a package or an adapter here would leak through.",
  },
  {
    at: inFeatures('application'),
    may: inFeatures('domain', 'ports'),
    specs: featuresSpecs,
    because:
      'application/ knows needs (ports), not things: take a port in the constructor and let nest/ hand the adapter in.',
  },
  {
    at: inFeatures('adapters/postgres'),
    may: inFeatures('domain', 'ports'),
    packages: ['pg', 'typeorm', 'node:'],
    specs: featuresSpecs,
    because: 'adapters/postgres/ speaks to Postgres and to nothing else: domain, ports, pg and TypeORM.',
  },
  {
    at: inFeatures('adapters/redis'),
    may: inFeatures('domain', 'ports'),
    packages: ['redis', 'node:'],
    specs: featuresSpecs,
    because: 'adapters/redis/ speaks to Redis and to nothing else: domain, ports and the Redis clients.',
  },
  {
    at: inFeatures('adapters/in-process', 'adapters/environment'),
    may: inFeatures('domain', 'ports'),
    packages: ['node:'],
    specs: featuresSpecs,
    because:
      'This adapter needs the process alone: domain, ports and Node. Another outside thing is an adapter of its own.',
  },
  {
    at: inFeatures('nest'),
    may: inFeatures('domain', 'ports', 'application', 'adapters'),
    packages: [
      '@nestjs/common',
      '@nestjs/core',
      '@nestjs/swagger',
      'reflect-metadata',
      'rxjs',
      'typeorm',
      'node:',
    ],
    specs: nestSpecs,
    because:
      'nest/ puts the rooms together for a Nest application; an outside thing goes behind a port, into adapters/.',
  },
  {
    at: inFeatures('testing'),
    may: inFeatures('domain', 'ports', 'application'),
    packages: ['@jest/globals', 'fast-check', 'pg', 'node:'],
    because:
      'testing/ is shipped: fakes and contract suites know the ports, never Nest or an adapter. pg only creates scratch databases.',
  },
  {
    at: inFeatures('index.ts'),
    may: inFeatures('domain', 'ports', 'application', 'adapters', 'nest'),
    because:
      'The front door only names what the rooms export; fakes leave by the door @gatehouse/features/testing.',
  },
  {
    at: ['libs/features/test', 'libs/features/type-tests'],
    may: [features],
    packages: ['node:', ...testPackagesOf('libs/features')],
    doors: ['@gatehouse/features', '@gatehouse/features/domain', '@gatehouse/features/testing'],
    because: 'The library stands alone: its tests use npm and the library itself.',
  },
  {
    at: ['libs/contracts/src'],
    packages: packagesOf('libs/contracts'),
    specs: { ...nodeSpecs('libs/contracts'), may: ['libs/contracts/test'] },
    because:
      'contracts is the client: nothing of ours, and nothing of Node, because it runs in browsers too.',
  },
  {
    at: ['libs/contracts/test'],
    packages: ['node:', ...testPackagesOf('libs/contracts')],
    because: 'The client is tested against a server that is no part of ours.',
  },
  {
    at: [
      ...inApi(
        'main.ts',
        'first-operator.ts',
        'app.module.ts',
        'create-app.ts',
        'openapi.ts',
        'configuration',
        'identity',
        'http',
        'database',
        'features',
      ),
      ...inApi(
        'platform',
        'tenant-settings',
        'audit',
        'billing',
        'hitl',
        'ingestion',
        'scoring',
        'dashboard',
      ),
      ...inApi('telemetry', 'ofrep', 'health', 'demo', 'metrics', 'propagation', 'queue'),
    ],
    may: ['apps/api/src'],
    ...server,
    specs: {
      ...nodeSpecs('apps/api'),
      doors: ['@gatehouse/features/testing'],
      may: ['apps/api/test/support'],
    },
    because:
      'The service imports features through its doors and the packages of its package.json. Contracts are generated from it and lie on the other side of the wall.',
  },
  {
    at: ['apps/api/test'],
    may: ['apps/api/src', 'openapi'],
    packages: ['node:', ...testPackagesOf('apps/api')],
    doors: [...serverDoors, '@gatehouse/features/testing'],
    because:
      'Tests over HTTP see the service from outside; a client generated from it would prove it against itself.',
  },
  {
    // After apps/api/test, because the later block wins.
    at: ['apps/api/test/instances'],
    may: ['apps/api/test/support'],
    packages: ['node:', ...testPackagesOf('apps/api')],
    because:
      'These tests run the API as it is deployed, as processes; whatever they imported of it would be another one.',
  },
  {
    at: inWeb('app', 'proxy.ts', 'instrumentation.ts'),
    may: inWeb('server', 'ui'),
    packages: packagesOf('apps/web'),
    doors: clientDoors,
    specs: nodeSpecs('apps/web'),
    because: "The browser's side imports contracts alone of ours: the backend decides, the web app shows.",
  },
  {
    at: inWeb('server'),
    packages: ['node:', ...packagesOf('apps/web')],
    doors: ['@gatehouse/contracts'],
    specs: nodeSpecs('apps/web'),
    because: 'server/ serves app/ and knows no page or component; of ours it imports contracts alone.',
  },
  {
    // After server/, because the later block wins: these are server components, which put data and parts together.
    at: inWeb('server/frames'),
    may: inWeb('server', 'ui'),
    packages: packagesOf('apps/web'),
    doors: ['@gatehouse/contracts'],
    specs: nodeSpecs('apps/web'),
    because: 'server/frames/ dresses pages from server/ and ui/; of ours it imports contracts alone.',
  },
  {
    at: inWeb('ui'),
    // Types only: the shapes of the answers, re-exported from contracts.
    may: inWeb('server/contract.ts'),
    packages: packagesOf('apps/web').filter((name) => name !== 'undici' && name !== 'server-only'),
    doors: clientDoors,
    specs: nodeSpecs('apps/web'),
    because:
      'ui/ runs in the browser: data come as props or through its own small module, never from server/ or Node.',
  },
  {
    at: [
      ...inWeb('e2e', 'test', 'next.config.ts', 'postcss.config.mjs', 'jest.config.js'),
      ...inWeb('jest.environment.mjs', 'jest.nothing.mjs', 'start.mjs', 'build.mjs'),
      ...inWeb('public-flags.mjs', 'public-flags.spec.ts'),
    ],
    may: [
      ...inWeb('app', 'server', 'ui', 'proxy.ts', 'instrumentation.ts', 'public-flags.mjs', '.next'),
      'jest.preset.js',
    ],
    packages: ['node:', ...testPackagesOf('apps/web')],
    doors: ['@gatehouse/contracts'],
    because: "The web app's own tools and tests stay on its side of the wall: contracts alone of ours.",
  },
  {
    at: [
      ...inTools(
        'openapi',
        'packages',
        'smoke',
        'start',
        'test',
        'postgres',
        'redis',
        'chromium',
        'process',
        'images',
        'one-line',
        'seeded-bugs',
      ),
      ...inTools('lint', 'shape', 'bootstrap.mjs'),
    ],
    may: ['tools'],
    packages: ['node:', ...testPackagesOf('tools')],
    doors: [...catalogueDoors, '@gatehouse/contracts'],
    because:
      "The operator's bench knows the catalogue (@gatehouse/features/domain) and the client; it starts the apps as processes and never imports them.",
  },
  {
    at: inTools('console', 'drift'),
    may: ['tools'],
    packages: ['node:', ...testPackagesOf('tools')],
    doors: [...catalogueDoors, '@gatehouse/contracts', '@gatehouse/api/configuration'],
    because:
      "The console and the wall against drift know the catalogue (@gatehouse/features/domain), the client, and the environment's one table (@gatehouse/api/configuration); of the service it imports nothing else.",
  },
  {
    at: inTools('bench'),
    may: ['tools'],
    packages: ['node:', ...testPackagesOf('tools')],
    doors: [...serverDoors, '@gatehouse/contracts'],
    because:
      'A benchmark measures the library through its front door, inside an application of its own, and the service as a process.',
  },
  {
    // After tools/bench, because the later block wins.
    at: inTools('bench/peers'),
    packages: ['node:', ...packagesOf('tools/bench/peers'), ...testPackagesOf('tools')],
    because: 'What Gatehouse is compared with is installed beside the workspace, and knows nothing of ours.',
  },
  {
    at: ['eslint.config.js', 'jest.config.js', 'jest.preset.js'],
    may: ['tools/lint', 'jest.preset.js', 'apps/web/jest.config.js'],
    packages: ['node:', ...testPackagesOf('tools')],
    because: 'Root files configure the tools and hold no code of the product.',
  },
];
