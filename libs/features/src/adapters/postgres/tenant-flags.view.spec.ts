import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openFeatureDatabase, type FeatureDatabase } from '../../testing/feature-database.js';

describe('the view tenant_flags', () => {
  let database: FeatureDatabase;

  async function tenant(flags?: object, features: Record<string, boolean> = {}): Promise<unknown> {
    const { dataSource, addTenant } = database;
    const id = randomUUID();
    await addTenant(id);
    const settings = `INSERT INTO tenant_settings (tenant_id, display_name, flags) VALUES ($1, 'A', $2)`;
    if (flags) await dataSource.query(settings, [id, JSON.stringify(flags)]);
    const entitlement = 'INSERT INTO client_features (client_id, feature, enabled) VALUES ($1, $2, $3)';
    for (const [key, on] of Object.entries(features)) await dataSource.query(entitlement, [id, key, on]);
    const rows = (await dataSource.query('SELECT * FROM tenant_flags WHERE tenant_id = $1', [
      id,
    ])) as object[];
    expect(rows).toHaveLength(1);
    return rows.map((row) => (row as { flags: unknown }).flags)[0];
  }

  beforeAll(async () => {
    database = await openFeatureDatabase();
  });
  afterAll(() => database.close());

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
