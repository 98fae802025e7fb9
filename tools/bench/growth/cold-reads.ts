import { migratedDataSource, PostgresEntitlementStore } from '@gatehouse/features';
import { interleaved } from '../frame/rounds.js';
import { percentile } from '../frame/statistics.js';
import { scrambled } from '../world/world.js';

const reads = 300;

/** Microseconds that the read of a tenant takes that nobody holds, at the median, in a database of each size. */
export async function coldReads(
  urls: readonly [small: string, large: string],
  sizes: readonly [small: number, large: number],
): Promise<readonly [number, number]> {
  const [small, large] = [await filled(urls[0], sizes[0]), await filled(urls[1], sizes[1])];
  const figures = await interleaved([
    { name: 'small', measure: () => readSome(small, sizes[0]) },
    { name: 'large', measure: () => readSome(large, sizes[1]) },
  ]);
  await Promise.all([small.destroy(), large.destroy()]);
  return [figures.get('small') ?? NaN, figures.get('large') ?? NaN];
}

type DataSource = Awaited<ReturnType<typeof migratedDataSource>>;

async function filled(url: string, tenants: number): Promise<DataSource> {
  const dataSource = await migratedDataSource(url);
  const id = `lpad(to_hex(n), 8, '0')::text || '-0000-4000-8000-000000000000'`;
  const steps = [
    `INSERT INTO tenants (id, name) SELECT (${id})::uuid, n::text FROM generate_series(0, ${tenants - 1}) AS n
     ON CONFLICT DO NOTHING`,
    `INSERT INTO client_features (client_id, feature, enabled)
     SELECT (${id})::uuid, 'feature-' || f, true
     FROM generate_series(0, ${tenants - 1}) AS n, generate_series(1, 3) AS f ON CONFLICT DO NOTHING`,
    'ANALYZE',
  ];
  // longer than the library lets a statement take
  const runner = dataSource.createQueryRunner();
  for (const step of steps) await runner.query(step);
  await runner.release();
  return dataSource;
}

async function readSome(dataSource: DataSource, tenants: number): Promise<number> {
  const store = new PostgresEntitlementStore(dataSource);
  const micros: number[] = [];
  for (let turn = 0; turn < reads; turn += 1) {
    const place = scrambled(turn * 7 + tenants) % tenants;
    const id = `${place.toString(16).padStart(8, '0')}-0000-4000-8000-000000000000`;
    const begin = performance.now();
    const held = await store.read(id);
    micros.push((performance.now() - begin) * 1_000);
    if (held?.entitlements.size !== 3) throw new Error(`Tenant ${id} was read wrong`);
  }
  return percentile(micros, 50);
}
