import { featureCatalogue, type Feature } from '@gatehouse/features/domain';
import { variables } from './variables.js';
import type { Variable } from './variable.js';

/** `.env.example`: every variable with what it is for, written from the same tables that read it. */
export function environmentExample(): string {
  const head = '# Generated from the configuration schema: change that, not this. Copy to .env and fill in.';
  const features = [...featureCatalogue.values()].flatMap(linesOf);
  return `${[head, ...Object.entries(variables).map(([name, each]) => line(name, each)), ...features].join('\n\n')}\n`;
}

function line(name: string, { description, class: kind, readBy, expected, example }: Variable): string {
  return `# ${description}\n# ${kind}, read by ${readBy.join(', ')}: ${expected}\n${name}=${example}`;
}

function linesOf({ title, description, gate, limit }: Feature): string[] {
  const gateLines = `# ${title}: ${description}\n# product gate, read by api: true or false; unset is shut\n${gate}=false`;
  if (!limit) return [gateLines];
  return [
    gateLines,
    `# Most ${limit.counts} per tenant.\n# product limit, read by api: a whole number from 1\n${limit.name}=${limit.fallback}`,
  ];
}
