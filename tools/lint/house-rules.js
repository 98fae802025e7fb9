import { specFiles } from './room-blocks.js';

const onlyConfiguration =
  'Only the configuration file of an app reads the environment: take the value from the configuration.';
/** Any `.env`, so that `globalThis.process.env` and a renamed `process` are seen too. */
const environment = { property: 'env', message: onlyConfiguration };
const environmentImports = ['process', 'node:process'].map((name) => ({
  name,
  importNames: ['env'],
  message: onlyConfiguration,
}));
const onlyApiModule = 'ui/ shows what it is given; what the browser asks for itself goes through ui/api.ts.';
const override = {
  property: 'getAllAndOverride',
  message: "Use getAllAndMerge: a method's label must not lift its class's.",
};

/** Where process.env may be read: one place per app, the operator's tools, and tests. */
const readers = [
  'apps/api/src/configuration/**',
  'apps/web/server/configuration.ts',
  'apps/web/{start,build}.mjs',
  // NEXT_RUNTIME alone: Next.js folds it while building, and only when it is written out here.
  'apps/web/instrumentation.ts',
  'tools/**',
  'apps/api/test/**',
  'apps/web/e2e/**',
  'libs/*/test/**',
  ...specFiles,
];

/** The rules that hold the house up and belong to no single room. */
export const houseRules = [
  {
    rules: {
      eqeqeq: 'error',
      'no-restricted-imports': ['error', { paths: environmentImports }],
      'no-restricted-properties': ['error', environment, override],
    },
  },
  {
    files: readers,
    rules: { 'no-restricted-imports': 'off', 'no-restricted-properties': ['error', override] },
  },
  { files: ['libs/**', 'apps/api/src/**'], ignores: specFiles, rules: { 'no-console': 'error' } },
  {
    files: ['apps/web/ui/**'],
    ignores: ['apps/web/ui/api.ts', ...specFiles],
    rules: { 'no-restricted-globals': ['error', { name: 'fetch', message: onlyApiModule }] },
  },
];
