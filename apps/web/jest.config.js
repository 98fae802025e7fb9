import { preset } from '../../jest.preset.js';

const base = preset('web', import.meta.dirname);

/** @type {import('jest').Config} */
export default {
  ...base,
  testEnvironment: '<rootDir>/test/jest.environment.mjs',
  testMatch: ['<rootDir>/{app,server,ui}/**/*.spec.{ts,tsx}', '<rootDir>/*.spec.ts'],
  // `server-only` throws wherever it is not the React server that imports it: that is its whole content.
  moduleNameMapper: { ...base.moduleNameMapper, '^server-only$': '<rootDir>/test/nothing.mjs' },
  modulePathIgnorePatterns: ['/dist/', '/.next/'],
};
