import web from './apps/web/jest.config.js';
import { preset } from './jest.preset.js';

const at = (folder) => `<rootDir>/${folder}`;

/** Brings up a Postgres and a Redis for the run, unless TEST_DATABASE_URL and TEST_REDIS_URL name them. Built, because Jest loads it as it is. */
const servers = {
  globalSetup: '<rootDir>/../../tools/dist/test/jest-servers.js',
  globalTeardown: '<rootDir>/../../tools/dist/test/jest-servers-stop.js',
};

/** @type {import('jest').Config} */
export default {
  // real servers, real password hashes, and machines that are shared
  testTimeout: 60_000,
  // what a worker has run before makes it slow: the interleavings take 50 s in a new one and 600 s in an old one
  workerIdleMemoryLimit: '500MB',
  projects: [
    {
      ...preset('features', at('libs/features')),
      ...servers,
      testMatch: ['<rootDir>/src/**/*.spec.ts', '<rootDir>/test/**/*.spec.ts'],
    },
    { ...preset('contracts', at('libs/contracts')), testMatch: ['<rootDir>/src/**/*.spec.{ts,tsx}'] },
    { ...preset('api', at('apps/api')), testMatch: ['<rootDir>/src/**/*.spec.ts'] },
    { ...preset('http', at('apps/api')), ...servers, testMatch: ['<rootDir>/test/**/*.e2e-spec.ts'] },
    {
      ...preset('instances', at('apps/api')),
      ...servers,
      globalSetup: '<rootDir>/../../tools/dist/test/jest-instances.js',
      testMatch: ['<rootDir>/test/instances/**/*.instances-spec.ts'],
    },
    { ...preset('tools', at('tools')), testMatch: ['<rootDir>/**/*.spec.ts'] },
    web,
  ],
};
