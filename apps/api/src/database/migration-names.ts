import type { MigrationInterface } from 'typeorm';
import { dataSourceOptions } from './data-source.js';

/** Every migration of this build, by the name that the table `migrations` keeps of it. Opens nothing. */
export function migrationNames(): readonly string[] {
  const { migrations } = dataSourceOptions('postgres://nobody@localhost/nothing');
  // TypeORM also takes file names here; ours are classes, every one
  const classes = Object.values(migrations ?? {}) as (new () => MigrationInterface)[];
  return classes.map((Migration) => new Migration().name ?? Migration.name);
}
