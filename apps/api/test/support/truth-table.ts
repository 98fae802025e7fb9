import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import {
  defineFeatures,
  type Entitlement,
  type FeatureCatalogue,
  type FeatureLine,
} from '@gatehouse/features';

type Line = Pick<FeatureLine<string>, 'gate' | 'whenUnset' | 'requires' | 'derived'>;

/** A case of the truth table, spelled out. */
export interface Case {
  readonly name: string;
  readonly features: Readonly<Record<string, Line>>;
  readonly open: readonly string[];
  readonly entitlements: Readonly<Record<string, Entitlement>>;
  readonly now: number;
  readonly feature: string;
  readonly expected: { readonly enabled: boolean; readonly reason: string; readonly endsAt?: number };
}

interface TruthTable {
  readonly now: number;
  readonly axes: {
    readonly gate: Readonly<Record<string, boolean>>;
    readonly entitlement: Readonly<Record<string, Entitlement | null>>;
  };
  readonly cross: readonly {
    readonly given: Readonly<Record<'gate' | 'entitlement' | 'requirement', string>> &
      Pick<Line, 'whenUnset'>;
    readonly expected: Case['expected'];
  }[];
  readonly cases: readonly Case[];
}

const path = createRequire(import.meta.url).resolve('@gatehouse/features/truth-table.json');
const table = JSON.parse(readFileSync(path, 'utf8')) as TruthTable;

/** Every case, those of the cross product included. */
export const truthTable: readonly Case[] = [...table.cross.map(spelledOut), ...table.cases];

function spelledOut({ given, expected }: TruthTable['cross'][number]): Case {
  const { gate, entitlement, requirement, whenUnset } = given;
  const own = table.axes.entitlement[entitlement];
  return {
    name: `gate ${gate}, requirement ${requirement}, unset ${whenUnset}, entitlement ${entitlement}`,
    features: {
      it: { gate: 'IT', whenUnset, ...(requirement !== 'none' && { requires: ['required'] }) },
      required: { gate: 'REQUIRED', whenUnset: 'off' },
    },
    open: table.axes.gate[gate] ? ['IT', 'REQUIRED'] : ['REQUIRED'],
    entitlements: { ...(own && { it: own }), required: { enabled: requirement === 'on' } },
    now: table.now,
    feature: 'it',
    expected,
  };
}

export function catalogueOf({ features }: Case): FeatureCatalogue {
  const lines = Object.entries(features).map(([key, line]) => [
    key,
    { title: key, description: '', ...line },
  ]);
  return defineFeatures(Object.fromEntries(lines) as Record<string, FeatureLine<string>>);
}

/** Whether a store with types can hold it: text, numbers and null are not entitlements. */
export function isStorable({ entitlements }: Case): boolean {
  return Object.values(entitlements).every(
    ({ enabled, startsAt = 0, endsAt = 0 }) =>
      typeof enabled === 'boolean' && typeof startsAt === 'number' && typeof endsAt === 'number',
  );
}
