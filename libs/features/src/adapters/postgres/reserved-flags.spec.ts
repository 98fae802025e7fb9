import { randomUUID } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { useScratchDatabase } from '../../testing/use-scratch-database.js';
import { migratedDataSource } from './migrated-data-source.js';

const reserved = [
  ...[
    'feature.billing',
    'FEATURE.billing',
    'Feature.Billing',
    'feature.',
    'feature..x',
    'feature',
    'FEATURE',
  ],
  ...[
    ' feature.billing',
    'feature.billing ',
    'feature .billing',
    '\tfeature.x',
    '\u00a0feature.x',
    '\u3000feature',
  ],
  ...[
    'feature\uff0ebilling',
    'feature\u2024billing',
    'ｆｅａｔｕｒｅ.billing',
    'ＦＥＡＴＵＲＥ．ｂ',
    '𝐟𝐞𝐚𝐭𝐮𝐫𝐞.b',
  ],
  ...[
    '\ufefffeature.x',
    'fea\u200bture.x',
    '\u202efeature.x',
    'feature\u00ad.x',
    '\u2028feature.x',
    '\u{e0020}feature',
  ],
];
const lawful = [
  ...[
    'features',
    'featured',
    'feature-x',
    'feature_x',
    'featurex',
    'feature:x',
    'my.feature',
    'my.feature.x',
  ],
  ...['afeature.x', 'darkMode', 'dark mode', 'f', 'x', 'é', 'новое'],
];

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

  it.each(reserved)('refuses %j', async (key) => {
    expect(await stored({ lawful: true, [key]: true })).toBe('tenant_settings_flags_reserved');
  });

  it('refuses a nested feature, and flags that are no object', async () => {
    for (const flags of [{ feature: { billing: true } }, [], ['feature.x'], 'feature.x', 1, true, null])
      expect(await stored(flags)).toBe('tenant_settings_flags_reserved');
  });

  it.each(lawful)('accepts %j', async (key) => {
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
});
