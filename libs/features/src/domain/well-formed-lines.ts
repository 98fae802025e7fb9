import { InvalidCatalogueError } from './errors.js';
import type { FeatureLimit, WhenUnset } from './feature.js';
import { featureKeyPattern, isFeatureKey } from './is-feature-key.js';

/** What a line says that can be wrong by itself. */
interface WrittenLine {
  readonly gate: string;
  readonly whenUnset: WhenUnset;
  readonly derived?: boolean;
  readonly limit?: FeatureLimit;
}

const variablePattern = /^[A-Z][A-Z0-9_]*$/;

/** @throws InvalidCatalogueError when a line is malformed, or two lines share a variable. */
export function refuseMalformed(lines: ReadonlyMap<string, WrittenLine>): void {
  const owners = new Map<string, string>();
  for (const [key, line] of lines) {
    refuse(!isFeatureKey(key), `"${key}" is not a feature key (${featureKeyPattern.source})`);
    refuse(!['inherits', 'off'].includes(line.whenUnset), `${key}: whenUnset is 'inherits' or 'off'`);
    refuse(
      line.derived === true && line.whenUnset === 'off',
      `${key} is derived, so that unset as off would never let it on`,
    );
    refuse(
      line.limit !== undefined && !isCeiling(line.limit.fallback),
      `${key}: its limit is no whole number from 1`,
    );
    for (const variable of [line.gate, ...(line.limit ? [line.limit.name] : [])]) {
      refuse(!variablePattern.test(variable), `${key}: "${variable}" is not a variable name`);
      const owner = owners.get(variable);
      refuse(owner !== undefined, `${key} and ${owner} share the variable ${variable}`);
      owners.set(variable, key);
    }
  }
}

function isCeiling(value: number): boolean {
  return Number.isSafeInteger(value) && value >= 1;
}

function refuse(isWrong: boolean, message: string): void {
  if (isWrong) throw new InvalidCatalogueError(message);
}
