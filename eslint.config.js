import { houseRules } from './tools/lint/house-rules.js';
import { roomBlocks } from './tools/lint/room-blocks.js';
import { typeScriptRules } from './tools/lint/typescript-rules.js';
import { webRules } from './tools/lint/web-rules.js';

/** Reads like a table of contents; the rules and their reasons are in tools/lint. */
export default [
  {
    ignores: [
      '**/dist/**',
      '**/.next/**',
      '**/.nx/**',
      '**/.gatehouse/**',
      '**/next-env.d.ts',
      'test-results/**',
      'playwright-report/**',
      'coverage/**',
      'libs/contracts/src/generated/**',
    ],
  },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  ...typeScriptRules,
  ...webRules,
  ...roomBlocks,
  ...houseRules,
];
