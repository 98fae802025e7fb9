import { randomUUID } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { isReservedFlag } from '../../domain/reserved-flag.js';
import { lawfulFlags, reservedFlags } from '../../testing/reserved-flag-spellings.js';
import { useScratchDatabase } from '../../testing/use-scratch-database.js';
import { migratedDataSource } from './migrated-data-source.js';

describe('the reserved namespace of tenant_settings.flags', () => {
  const dataSource = useScratchDatabase(process.env['TEST_DATABASE_URL'], migratedDataSource);

  async function newTenant(): Promise<string> {
    const tenantId = randomUUID();
    await dataSource().query('INSERT INTO tenants (id, name) VALUES ($1::uuid, $1)', [tenantId]);
    return tenantId;
  }

  /** The flags as they are stored, or the constraint that refused them. */
  async function stored(flags: unknown): Promise<unknown> {
    try {
      const [row] = await dataSource().query<{ flags: unknown }[]>(
        `INSERT INTO tenant_settings (tenant_id, display_name, flags) VALUES ($1, 'A', $2::jsonb) RETURNING flags`,
        [await newTenant(), JSON.stringify(flags)],
      );
      return row?.flags;
    } catch (error) {
      return (error as { constraint?: string }).constraint;
    }
  }

  it.each(reservedFlags)('refuses %j', async (key) => {
    expect(await stored({ lawful: true, [key]: true })).toBe('tenant_settings_flags_reserved');
  });

  it('refuses a nested feature, and flags that are no object', async () => {
    for (const flags of [{ feature: { billing: true } }, [], ['feature.x'], 'feature.x', 1, true, null])
      expect(await stored(flags)).toBe('tenant_settings_flags_reserved');
  });

  it.each(lawfulFlags)('accepts %j', async (key) => {
    expect(await stored({ [key]: true })).toEqual({ [key]: true });
  });

  it('accepts what only looks like it below the first level', async () => {
    const flags = { ui: { 'feature.billing': true } };
    expect(await stored(flags)).toEqual(flags);
  });

  it('refuses an update into it', async () => {
    const tenantId = await newTenant();
    await dataSource().query(`INSERT INTO tenant_settings (tenant_id, display_name) VALUES ($1, 'A')`, [
      tenantId,
    ]);
    const forged = dataSource().query(
      `UPDATE tenant_settings SET flags = flags || '{"feature.billing": true}' WHERE tenant_id = $1`,
      [tenantId],
    );
    await expect(forged).rejects.toMatchObject({ constraint: 'tenant_settings_flags_reserved' });
  });

  it('is drawn by the database where the rule in front of it draws it, character by character', async () => {
    const key = (point: number) => `fea${String.fromCodePoint(point)}ture.x`;
    const refused = await dataSource().query<{ point: number }[]>(
      `SELECT point FROM generate_series(1, 65535) AS point
       WHERE point NOT BETWEEN 55296 AND 57343
         AND holds_reserved_flag(jsonb_build_object('fea' || chr(point) || 'ture.x', true))`,
    );
    expect(refused.length).toBeGreaterThan(50);
    expect(refused.filter(({ point }) => !isReservedFlag(key(point)))).toEqual([]);
  });
});
