import { preset } from '../../jest.preset.js';

const typescript = (tsx) => ({
  jsc: {
    target: 'es2023',
    parser: { syntax: 'typescript', tsx },
    transform: { react: { runtime: 'automatic' } },
  },
  module: { type: 'es6' },
});

const base = preset('web', import.meta.dirname);

/** @type {import('jest').Config} */
export default {
  ...base,
  testEnvironment: '<rootDir>/test/jest.environment.mjs',
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  testMatch: ['<rootDir>/{app,server,ui}/**/*.spec.{ts,tsx}', '<rootDir>/*.spec.ts'],
  // `server-only` throws wherever it is not the React server that imports it: that is its whole content.
  moduleNameMapper: { ...base.moduleNameMapper, '^server-only$': '<rootDir>/test/nothing.mjs' },
  modulePathIgnorePatterns: ['/dist/', '/.next/'],
  transform: {
    '^.+\\.ts$': ['@swc/jest', typescript(false)],
    '^.+\\.tsx$': ['@swc/jest', typescript(true)],
  },
};
