const typescript = (parser) => ({
  jsc: {
    target: 'es2023',
    parser: { syntax: 'typescript', ...parser },
    transform: {
      legacyDecorator: true,
      decoratorMetadata: true,
      useDefineForClassFields: false,
      react: { runtime: 'automatic' },
    },
  },
  module: { type: 'es6' },
});

/**
 * What every Jest project of this repository shares: native ES modules, TypeScript through SWC, and the
 * `@gatehouse/source` condition, so that a test of one package runs the others' sources and never a stale build.
 */
export const preset = (displayName, rootDir) => ({
  displayName,
  rootDir,
  testEnvironment: 'node',
  testEnvironmentOptions: { customExportConditions: ['@gatehouse/source', 'node', 'node-addons'] },
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  testPathIgnorePatterns: ['/node_modules/', '/dist/'],
  modulePathIgnorePatterns: ['/dist/'],
  transform: {
    '^.+\\.ts$': ['@swc/jest', typescript({ decorators: true })],
    '^.+\\.tsx$': ['@swc/jest', typescript({ tsx: true })],
  },
});
