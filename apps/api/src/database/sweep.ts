import type { DataSource } from 'typeorm';
import { readInTime } from './in-time.js';

const step = 1_000;

/**
 * Deletes rows in steps that hold nobody up, each within a deadline.
 *
 * @param which what of the table goes, as SQL after its name: `WHERE …`, `ORDER BY … OFFSET …`. Never of a request
 * @throws ApiError `store_unavailable` when a step comes too late; what went by then is gone
 */
export async function sweepInSteps(dataSource: DataSource, table: string, which: string): Promise<void> {
  const statement = `
    WITH swept AS (
      DELETE FROM ${table} WHERE id IN (SELECT id FROM ${table} ${which} LIMIT ${step}) RETURNING id
    ) SELECT count(*)::int AS swept FROM swept`;
  let swept = step;
  while (swept === step) {
    const [row] = await readInTime(dataSource.query<{ swept: number }[]>(statement));
    swept = row?.swept ?? 0;
  }
}
