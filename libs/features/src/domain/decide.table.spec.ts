import { describe, expect, it } from '@jest/globals';
import { truthCases, truthCatalogueOf, truthTable, type TruthCase } from '../testing/truth-table.js';
import { decide } from './decide.js';
import type { Verdict } from './decision.js';

function verdictOf(row: TruthCase): Verdict | undefined {
  const line = truthCatalogueOf(row).get(row.feature);
  return line && decide(line, new Set(row.open), new Map(Object.entries(row.entitlements)), row.now);
}

describe('the truth table', () => {
  it.each(truthCases)('$name', (row) => {
    expect(verdictOf(row)).toEqual({ feature: row.feature, ...row.expected });
  });

  it('has every combination of gate, entitlement, requirement and whenUnset once', () => {
    const { gate, entitlement, requirement, whenUnset } = truthTable.axes;
    const axes = [Object.keys(gate), Object.keys(entitlement), requirement, whenUnset];
    expect(axes.map(({ length }) => length)).toEqual([2, 5, 3, 2]);
    const every = axes.reduce<string[][]>(
      (rows, axis) => rows.flatMap((row) => axis.map((v) => [...row, v])),
      [[]],
    );
    const written = truthTable.cross.map(({ given: g }) => [
      g.gate,
      g.entitlement,
      g.requirement,
      g.whenUnset,
    ]);
    expect(written.map(String).sort()).toEqual(every.map(String).sort());
  });
});
