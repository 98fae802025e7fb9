import { randomUUID } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { useScratchDatabase } from '../../testing/use-scratch-database.js';
import { migratedDataSource } from './migrated-data-source.js';

describe('the view tenant_flags', () => {
  const dataSource = useScratchDatabase(process.env['TEST_DATABASE_URL'], migratedDataSource);

  async function tenant(flags?: object, features: Record<string, boolean> = {}): Promise<unknown> {
    const id = randomUUID();
    await dataSource().query('INSERT INTO tenants (id, name) VALUES ($1::uuid, $1)', [id]);
    const settings = `INSERT INTO tenant_settings (tenant_id, display_name, flags) VALUES ($1, 'A', $2)`;
    if (flags) await dataSource().query(settings, [id, JSON.stringify(flags)]);
    const entitlement = 'INSERT INTO client_features (client_id, feature, enabled) VALUES ($1, $2, $3)';
    for (const [key, on] of Object.entries(features)) await dataSource().query(entitlement, [id, key, on]);
    const view = 'SELECT flags FROM tenant_flags WHERE tenant_id = $1';
    const rows = await dataSource().query<{ flags: unknown }[]>(view, [id]);
    expect(rows).toHaveLength(1);
    return rows[0]?.flags;
  }

  it('shows the tenant’s own flags and its entitlements together', async () => {
    expect(await tenant({ dark: true }, { billing: false, hitl: true })).toEqual({
      dark: true,
      'feature.billing': false,
      'feature.hitl': true,
    });
  });

  it('shows a tenant without settings, without entitlements, or without both', async () => {
    expect(await tenant(undefined, { hitl: true })).toEqual({ 'feature.hitl': true });
    expect(await tenant({ dark: true })).toEqual({ dark: true });
    expect(await tenant()).toEqual({});
  });
});
