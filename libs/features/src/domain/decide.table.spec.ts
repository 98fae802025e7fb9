import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { decide } from './decide.js';
import type { Verdict } from './decision.js';
import { defineFeatures, type FeatureLine } from './define-features.js';
import type { Entitlement } from './entitlement.js';

type Line = Pick<FeatureLine<string>, 'gate' | 'whenUnset' | 'requires' | 'derived'>;
type Expected = Omit<Verdict, 'feature'>;

interface Case {
  readonly name: string;
  readonly features: Readonly<Record<string, Line>>;
  readonly open: readonly string[];
  readonly entitlements: Readonly<Record<string, Entitlement>>;
  readonly now: number;
  readonly feature: string;
  readonly expected: Expected;
}

interface Given {
  readonly gate: string;
  readonly entitlement: string;
  readonly requirement: string;
  readonly whenUnset: Line['whenUnset'];
}

interface TruthTable {
  readonly now: number;
  readonly axes: {
    readonly gate: Readonly<Record<string, boolean>>;
    readonly entitlement: Readonly<Record<string, Entitlement | null>>;
    readonly requirement: readonly string[];
    readonly whenUnset: readonly string[];
  };
  readonly cross: readonly { readonly given: Given; readonly expected: Expected }[];
  readonly cases: readonly Case[];
}

const table = JSON.parse(readFileSync(new URL('./truth-table.json', import.meta.url), 'utf8')) as TruthTable;

/** Spells a combination of the axes out: feature "it" under test, and "required", which it may require. */
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

function verdictOf({ features, open, entitlements, now, feature }: Case): Verdict | undefined {
  const lines = Object.entries(features).map(([key, line]) => [
    key,
    { title: key, description: '', ...line },
  ]);
  const line = defineFeatures(Object.fromEntries(lines) as Record<string, FeatureLine<string>>).get(feature);
  return line && decide(line, new Set(open), new Map(Object.entries(entitlements)), now);
}

describe('the truth table', () => {
  it.each(table.cross.map(spelledOut))('$name', (row) => {
    expect(verdictOf(row)).toEqual({ feature: 'it', ...row.expected });
  });

  it.each(table.cases)('$name', (row) => {
    expect(verdictOf(row)).toEqual({ feature: row.feature, ...row.expected });
  });

  it('has every combination of gate, entitlement, requirement and whenUnset once', () => {
    const { gate, entitlement, requirement, whenUnset } = table.axes;
    const axes = [Object.keys(gate), Object.keys(entitlement), requirement, whenUnset];
    expect(axes.map(({ length }) => length)).toEqual([2, 5, 3, 2]);
    const every = axes.reduce<string[][]>(
      (rows, axis) => rows.flatMap((row) => axis.map((v) => [...row, v])),
      [[]],
    );
    const written = table.cross.map(({ given: g }) => [g.gate, g.entitlement, g.requirement, g.whenUnset]);
    expect(written.map(String).sort()).toEqual(every.map(String).sort());
  });
});
