import { describe, expect, it } from '@jest/globals';
import { plant } from './plant.js';

const library = 'libs/features/src';
const wallsOnly = (complaints: string[]) =>
  complaints.filter((each) => /no-restricted-(imports|syntax)|fatal/.test(each));
const importing = async (file: string, specifier: string) =>
  wallsOnly(await plant(file, `import '${specifier}';\n`));

/** file, what it imports, and the reason that whoever tries must read */
const refused: [string, string, RegExp][] = [
  [`${library}/domain/decide.ts`, '../ports/clock.js', /domain\/ is pure/],
  [`${library}/domain/decide.ts`, 'node:crypto', /domain\/ is pure/],
  [`${library}/domain/decide.ts`, 'zod', /domain\/ is pure/],
  [`${library}/domain/decide.ts`, './../nest/feature.guard.js', /domain\/ is pure/],
  [`${library}/domain/decide.ts`, './x/../../nest/feature.guard.js', /domain\/ is pure/],
  [`${library}/domain/cases/table.ts`, '../../ports/clock.js', /domain\/ is pure/],
  [`${library}/domain/decide.ts`, '@gatehouse/features', /domain\/ is pure/],
  [`${library}/domain/decide.spec.ts`, '../nest/feature.guard.js', /domain\/ is pure/],
  [`${library}/ports/entitlement-store.ts`, '../application/ask.js', /ports\/ say what the domain needs/],
  [`${library}/ports/entitlement-store.ts`, 'typeorm', /ports\/ say what the domain needs/],
  [`${library}/application/ask.ts`, '../adapters/postgres/store.js', /take a port in the constructor/],
  [`${library}/application/ask.ts`, '@nestjs/common', /take a port in the constructor/],
  [`${library}/adapters/postgres/store.ts`, '../redis/cache.js', /Postgres and to nothing else/],
  [`${library}/adapters/postgres/store.ts`, 'redis', /Postgres and to nothing else/],
  [`${library}/adapters/postgres/store.ts`, '../../../test/database.js', /Postgres and to nothing else/],
  [`${library}/adapters/postgres/store.ts`, '../../application/ask.js', /Postgres and to nothing else/],
  [`${library}/adapters/postgres/migrations/one.ts`, '../../in-process/x.js', /Postgres and to nothing else/],
  [`${library}/adapters/redis/cache.ts`, 'pg', /Redis and to nothing else/],
  [`${library}/adapters/in-process/store.ts`, 'typeorm', /needs the process alone/],
  [`${library}/adapters/environment/gates.ts`, '../../nest/module.js', /needs the process alone/],
  [`${library}/nest/feature.guard.ts`, 'pg', /an outside thing goes behind a port/],
  [`${library}/nest/feature.guard.ts`, '../testing/index.js', /an outside thing goes behind a port/],
  [`${library}/testing/store.ts`, '../nest/feature.guard.js', /testing\/ is shipped/],
  [`${library}/testing/store.ts`, '../adapters/in-process/store.js', /testing\/ is shipped/],
  [`${library}/index.ts`, './testing/index.js', /fakes leave by the door/],
  ['libs/features/test/door.ts', '@gatehouse/contracts', /The library stands alone/],
];

const accepted: [string, string][] = [
  [`${library}/domain/decide.ts`, './decision.js'],
  [`${library}/domain/cases/table.ts`, '../decide.js'],
  [`${library}/domain/decide.spec.ts`, '@jest/globals'],
  [`${library}/ports/entitlement-store.ts`, '../domain/index.js'],
  [`${library}/application/ask.ts`, '../ports/entitlement-store.js'],
  [`${library}/application/ask.spec.ts`, '../testing/index.js'],
  [`${library}/adapters/postgres/store.ts`, '../../ports/entitlement-store.js'],
  [`${library}/adapters/postgres/migrations/one.ts`, '../../../domain/index.js'],
  [`${library}/adapters/postgres/store.ts`, 'typeorm/driver/postgres/PostgresDriver.js'],
  [`${library}/adapters/postgres/store.spec.ts`, '../../../test/database.js'],
  [`${library}/adapters/redis/cache.ts`, 'redis'],
  [`${library}/adapters/in-process/store.ts`, 'node:events'],
  [`${library}/adapters/environment/gates.ts`, '../../domain/index.js'],
  [`${library}/nest/feature.guard.ts`, '../adapters/environment/gates.js'],
  [`${library}/nest/feature.guard.ts`, '@nestjs/common'],
  [`${library}/testing/store.ts`, '../ports/entitlement-store.js'],
  [`${library}/index.ts`, './nest/index.js'],
  ['libs/features/test/door.ts', '../src/index.js'],
];

describe('the rooms of the library', () => {
  it.each(refused)('refuses %s importing %s', async (file, specifier, reason) => {
    const complaints = await importing(file, specifier);
    expect(complaints).toEqual([expect.stringMatching(reason)]);
    expect(complaints[0]).toContain('tools/lint/rooms.js');
  });

  it.each(accepted)('accepts %s importing %s', async (file, specifier) => {
    expect(await importing(file, specifier)).toEqual([]);
  });
});
