import type { FeatureCatalogue } from '../../domain/define-features.js';
import { InvalidVariableError } from '../../domain/errors.js';
import { gatesOf, type Gates } from '../../domain/gates.js';
import type { Environment } from './environment.js';

const spellings: ReadonlyMap<string, boolean> = new Map([
  ['true', true],
  ['1', true],
  ['false', false],
  ['0', false],
  ['', false],
]);

/**
 * The gates that an environment opens: `true`, `false`, `1` or `0` in any case. Unset or empty is shut.
 *
 * @throws InvalidVariableError for any other spelling: a gate that cannot be read must not look shut.
 */
export function readGates(catalogue: FeatureCatalogue, environment: Environment): Gates {
  return new Set(gatesOf(catalogue).filter((gate) => isOpen(gate, environment[gate])));
}

function isOpen(gate: string, raw = ''): boolean {
  const open = spellings.get(raw.trim().toLowerCase());
  if (open === undefined) throw new InvalidVariableError(gate, 'true or false');
  return open;
}
