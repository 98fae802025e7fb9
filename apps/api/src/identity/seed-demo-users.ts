import type { DataSource } from 'typeorm';
import { hashPassword } from './sign-in/passwords.js';

const acme = '11111111-1111-4111-8111-111111111111';
const globex = '22222222-2222-4222-8222-222222222222';
const northwind = '33333333-3333-4333-8333-333333333333';

/** The sign-ins of the demo. */
export const demoUsers = [
  { email: 'admin@acme.test', name: 'Acme Admin', role: 'admin', tenantId: acme },
  { email: 'member@acme.test', name: 'Acme Member', role: 'member', tenantId: acme },
  { email: 'admin@globex.test', name: 'Globex Admin', role: 'admin', tenantId: globex },
  { email: 'admin@northwind.test', name: 'Northwind Admin', role: 'admin', tenantId: northwind },
  { email: 'operator@gatehouse.test', name: 'Operator', role: 'operator', tenantId: null },
] as const;

/** Creates the demo users that are missing, and leaves the others alone. Their tenants must exist. */
export async function seedDemoUsers(dataSource: DataSource, password: string): Promise<void> {
  const found = await dataSource.query<{ email: string }[]>('SELECT email FROM users WHERE email = ANY($1)', [
    demoUsers.map(({ email }) => email),
  ]);
  const missing = demoUsers.filter((user) => !found.some(({ email }) => email === user.email));
  for (const { email, name, role, tenantId } of missing) {
    await dataSource.query(insert, [email, name, role, tenantId, await hashPassword(password)]);
  }
}

const insert = `
  INSERT INTO users (email, name, role, tenant_id, password_hash) VALUES ($1, $2, $3, $4, $5)
  ON CONFLICT (email) DO NOTHING`;
