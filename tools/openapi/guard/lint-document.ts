import { createConfig, lint } from '@redocly/openapi-core';
import { pathToFileURL } from 'node:url';
import type { Finding } from './check.js';
import { lintRules } from './lint-rules.js';

/** Redocly's recommended rules over the document at that path. Reads it from the disk alone. */
export async function lintDocument(path: string): Promise<readonly Finding[]> {
  const problems = await lint({ ref: path, config: await createConfig(lintRules) });
  return problems.map(({ ruleId, message, location }) => ({
    check: `lint: ${ruleId}`,
    where: location[0]?.pointer ?? pathToFileURL(path).href,
    says: message,
    fix: `Mend the decorators of the API. The rule: https://redocly.com/docs/cli/rules/oas/${ruleId}`,
  }));
}
