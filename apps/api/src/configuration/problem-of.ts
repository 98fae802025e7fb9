import { featureCatalogue, gatesOf, InvalidVariableError, limitsOf } from '@gatehouse/features/domain';
import { readGates, readLimits, type Environment } from '@gatehouse/features/environment';
import type { Variable } from './variable.js';
import { variables } from './variables.js';

/**
 * What is wrong with one variable of an environment, as `NAME: expected …`, whoever reads it; undefined: nothing, or it
 * is none of ours. The value is never in it.
 */
export function problemOf(name: string, environment: Environment): string | undefined {
  const only = { [name]: environment[name] };
  if (gatesOf(featureCatalogue).includes(name)) return refusalOf(() => readGates(featureCatalogue, only));
  if (limitsOf(featureCatalogue).some((limit) => limit.name === name))
    return refusalOf(() => readLimits(featureCatalogue, only));
  const variable: Variable | undefined = new Map(Object.entries<Variable>(variables)).get(name);
  if (!variable || variable.schema.safeParse(environment[name]).success) return undefined;
  return `${name}: expected ${variable.expected}`;
}

function refusalOf(read: () => unknown): string | undefined {
  try {
    read();
    return undefined;
  } catch (error) {
    if (error instanceof InvalidVariableError) return error.message;
    throw error;
  }
}
