import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import {
  defineFeatures,
  type Entitlement,
  type FeatureCatalogue,
  type FeatureLine,
} from '../domain/index.js';

type Line = Pick<FeatureLine<string>, 'gate' | 'whenUnset' | 'requires' | 'derived'>;

/** A question to the rule, with all that bears on it, and the answer. */
export interface TruthCase {
  readonly name: string;
  readonly features: Readonly<Record<string, Line>>;
  /** The gates that are open. */
  readonly open: readonly string[];
  readonly entitlements: Readonly<Record<string, Entitlement>>;
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly feature: string;
  readonly expected: { readonly enabled: boolean; readonly reason: string; readonly endsAt?: number };
}

interface Given {
  readonly gate: string;
  readonly entitlement: string;
  readonly requirement: string;
  readonly whenUnset: Line['whenUnset'];
}

/** The rule as data, as `@gatehouse/features/truth-table.json` has it. */
export interface TruthTable {
  readonly now: number;
  readonly axes: {
    readonly gate: Readonly<Record<string, boolean>>;
    readonly entitlement: Readonly<Record<string, Entitlement | null>>;
    readonly requirement: readonly string[];
    readonly whenUnset: readonly string[];
  };
  readonly cross: readonly { readonly given: Given; readonly expected: TruthCase['expected'] }[];
  readonly cases: readonly TruthCase[];
}

const path = createRequire(import.meta.url).resolve('@gatehouse/features/truth-table.json');

export const truthTable = JSON.parse(readFileSync(path, 'utf8')) as TruthTable;

/** Every case, those of the cross product spelled out: feature "it" is asked for, and may require "required". */
export const truthCases: readonly TruthCase[] = [...truthTable.cross.map(spelledOut), ...truthTable.cases];

/** The catalogue that a case is about. */
export function truthCatalogueOf({ features }: TruthCase): FeatureCatalogue {
  const lines = Object.entries(features).map(([key, line]) => [
    key,
    { title: key, description: '', ...line },
  ]);
  return defineFeatures(Object.fromEntries(lines) as Record<string, FeatureLine<string>>);
}

function spelledOut({ given, expected }: TruthTable['cross'][number]): TruthCase {
  const { gate, entitlement, requirement, whenUnset } = given;
  const own = truthTable.axes.entitlement[entitlement];
  return {
    name: `gate ${gate}, requirement ${requirement}, unset ${whenUnset}, entitlement ${entitlement}`,
    features: {
      it: { gate: 'IT', whenUnset, ...(requirement !== 'none' && { requires: ['required'] }) },
      required: { gate: 'REQUIRED', whenUnset: 'off' },
    },
    open: truthTable.axes.gate[gate] ? ['IT', 'REQUIRED'] : ['REQUIRED'],
    entitlements: { ...(own && { it: own }), required: { enabled: requirement === 'on' } },
    now: truthTable.now,
    feature: 'it',
    expected,
  };
}
