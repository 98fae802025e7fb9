import type { Line } from '../frame/line.js';

/** A line of the table that has nothing to measure: changes are made tenant by tenant. */
export const bulk: Line = {
  name: 'bulk',
  title: '100,000 tenants changed and audited in one call',
  measure: async () => [
    {
      ...{
        line: 'bulk',
        what: '100,000 tenants changed in one call',
        unit: 's',
        ours: undefined,
        holds: undefined,
      },
      budget: '≤ 3 s until in force on 3 processes',
    },
  ],
};
