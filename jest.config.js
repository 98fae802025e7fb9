import web from './apps/web/jest.config.js';
import { preset } from './jest.preset.js';

const at = (folder) => `<rootDir>/${folder}`;

/** @type {import('jest').Config} */
export default {
  projects: [
    { ...preset('features', at('libs/features')), testMatch: ['<rootDir>/src/**/*.spec.ts'] },
    { ...preset('contracts', at('libs/contracts')), testMatch: ['<rootDir>/src/**/*.spec.ts'] },
    { ...preset('api', at('apps/api')), testMatch: ['<rootDir>/src/**/*.spec.ts'] },
    { ...preset('http', at('apps/api')), testMatch: ['<rootDir>/test/**/*.e2e-spec.ts'] },
    { ...preset('tools', at('tools')), testMatch: ['<rootDir>/**/*.spec.ts'] },
    web,
  ],
};
