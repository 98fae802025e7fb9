import type { FeatureCatalogue } from '../../domain/define-features.js';
import { InvalidVariableError } from '../../domain/errors.js';
import { limitsOf, type Limits } from '../../domain/gates.js';
import type { Environment } from './environment.js';

const wholeNumber = /^[1-9][0-9]{0,8}$/;

/**
 * The ceilings that an environment sets: whole numbers from 1 to 999999999. Unset is the catalogue's fallback.
 *
 * @throws InvalidVariableError for anything else, an empty value included.
 */
export function readLimits(catalogue: FeatureCatalogue, environment: Environment): Limits {
  return new Map(
    limitsOf(catalogue).map(({ name, fallback }) => [
      name,
      ceiling(name, environment[name] ?? String(fallback)),
    ]),
  );
}

function ceiling(name: string, raw: string): number {
  if (!wholeNumber.test(raw.trim()))
    throw new InvalidVariableError(name, 'a whole number from 1 to 999999999');
  return Number(raw);
}
