import type { DataSource, QueryRunner } from 'typeorm';

/** TypeORM sends bare queries to a replica where there is one, and a replica may lag behind a revoke. */
export async function onPrimary<Value>(
  dataSource: DataSource,
  ask: (runner: QueryRunner) => Promise<Value>,
): Promise<Value> {
  const runner = dataSource.createQueryRunner('master');
  try {
    return await ask(runner);
  } finally {
    await runner.release();
  }
}
