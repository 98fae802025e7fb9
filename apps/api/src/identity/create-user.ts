import type { DataSource } from 'typeorm';
import { appendAudit, type Actor } from '../audit/index.js';
import { isForeignKeyViolation } from './store/identity-database.js';
import { hashPassword } from './sign-in/passwords.js';

/** Somebody who shall sign in: an operator or, of a tenant, its admin. */
export interface NewUser {
  readonly email: string;
  readonly name: string;
  readonly password: string;
  /** Undefined: an operator. */
  readonly tenantId: string | undefined;
  /** Whether there may be others of the same kind already. */
  readonly isAnother: boolean;
}

/** `others`: there is an operator, or an admin of this tenant, and this one was to be the first. */
export type CreateUserOutcome = 'created' | 'others' | 'email_taken' | 'unknown_tenant';

/**
 * Creates an operator or a tenant's admin, and records it: all of it or nothing. Two that are made at once and each to
 * be the first come after each other.
 */
export async function createUser(dataSource: DataSource, user: NewUser): Promise<CreateUserOutcome> {
  const { email, name, tenantId, isAnother } = user;
  const role = tenantId === undefined ? 'operator' : 'admin';
  // before the lock, because it takes its time
  const passwordHash = await hashPassword(user.password);
  try {
    return await dataSource.transaction(async (transaction) => {
      await transaction.query('SELECT pg_advisory_xact_lock($1)', [lockKey]);
      const held = await transaction.query<unknown[]>(others, [role, tenantId ?? null]);
      if (held.length > 0 && !isAnother) return 'others';
      const parameters = [email, name, role, tenantId ?? null, passwordHash];
      const [row] = await transaction.query<{ id: string }[]>(insert, parameters);
      if (!row) return 'email_taken';
      const user = { before: null, after: { id: row.id, name, role } };
      await appendAudit(transaction, { kind: 'user.created', tenantId, actor: owner, changes: { user } });
      return 'created';
    });
  } catch (error) {
    if (isForeignKeyViolation(error)) return 'unknown_tenant';
    throw error;
  }
}

/** Whoever has the database's password: nobody has signed in yet. */
const owner: Actor = { id: 'system:console', name: 'Console' };

/** Any number that nothing else on this database locks: "user" in ASCII. */
const lockKey = 0x75736572;

const others = `SELECT FROM users WHERE role = $1 AND tenant_id IS NOT DISTINCT FROM $2::uuid AND disabled_at IS NULL LIMIT 1`;

const insert = `
  INSERT INTO users (email, name, role, tenant_id, password_hash) VALUES ($1, $2, $3, $4, $5)
  ON CONFLICT (email) DO NOTHING RETURNING id`;
