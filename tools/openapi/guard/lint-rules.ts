import type { RawUniversalConfig } from '@redocly/openapi-core';

/** The linter's strictest set that it recommends. What is switched off is switched off here alone, with why. */
export const lintRules: RawUniversalConfig = {
  extends: ['recommended-strict'],
  rules: {
    // /health/* and /metrics take no input and no credential: there is nothing of the client's to be wrong
    'operation-4xx-response': 'off',
  },
};
