import { InvalidArgumentError } from 'commander';
import type { FeatureKey } from '@gatehouse/contracts';
import { ConsoleError } from '../../console-error.js';
import { exitCode } from '../../exit-code.js';
import { featureKey } from '../../http/arguments.js';

/** The first tenant, as an answers file names it. */
export interface FirstTenant {
  readonly name: string;
  /** What it is entitled to, and what not; what is not named stays as it is. */
  readonly entitlements: ReadonlyMap<FeatureKey, boolean>;
}

const longestName = 200;

/** The member `tenant` of an answers file. @throws ConsoleError `usage`, before anything is written */
export function firstTenantOf(member: unknown): FirstTenant {
  const { name, entitlements = {}, ...others } = objectOf('tenant', member);
  const [other] = Object.keys(others);
  if (other !== undefined) throw refusal(`tenant.${other}: expected name and entitlements, and no more`);
  return { name: nameOf(name), entitlements: entitlementsOf(entitlements) };
}

function nameOf(name: unknown): string {
  const isName = typeof name === 'string' && name.trim() !== '' && name.length <= longestName;
  if (!isName) throw refusal(`tenant.name: expected a text of 1 to ${longestName} characters`);
  return name;
}

function entitlementsOf(member: unknown): ReadonlyMap<FeatureKey, boolean> {
  const entries = Object.entries(objectOf('tenant.entitlements', member));
  return new Map(
    entries.map(([typed, isOn]) => {
      const key = keyOf(typed);
      if (typeof isOn !== 'boolean') throw refusal(`tenant.entitlements.${key}: expected true or false`);
      return [key, isOn];
    }),
  );
}

function keyOf(typed: string): FeatureKey {
  try {
    return featureKey(typed);
  } catch (error) {
    if (!(error instanceof InvalidArgumentError)) throw error;
    throw refusal(`tenant.entitlements: ${error.message}`);
  }
}

function objectOf(where: string, value: unknown): Readonly<Record<string, unknown>> {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return { ...value };
  throw refusal(`${where}: expected an object`);
}

const refusal = (sentence: string) => new ConsoleError(sentence, exitCode.usage);
