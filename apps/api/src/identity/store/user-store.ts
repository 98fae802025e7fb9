import { Injectable } from '@nestjs/common';
import { IdentityDatabase } from './identity-database.js';

/** A user and their tenant, as people see them. */
export interface UserRow {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly role: 'member' | 'admin' | 'operator';
  readonly tenant_id: string | null;
  readonly tenant_name: string | null;
}

/** What a sign-in is checked against. */
export interface SignInRow extends UserRow {
  readonly password_hash: string;
  readonly disabled: boolean;
}

@Injectable()
export class UserStore {
  constructor(private readonly database: IdentityDatabase) {}

  /** @param email in lower case. */
  async findByEmail(email: string): Promise<SignInRow | undefined> {
    const [row] = await this.database.rows<SignInRow>(
      `SELECT ${columns}, users.password_hash, users.disabled_at IS NOT NULL AS disabled
       FROM ${withTenants} WHERE users.email = $1`,
      [email],
    );
    return row;
  }

  async find(id: string): Promise<UserRow | undefined> {
    const [row] = await this.database.rows<UserRow>(
      `SELECT ${columns} FROM ${withTenants} WHERE users.id = $1`,
      [id],
    );
    return row;
  }

  async tenantName(tenantId: string): Promise<string | undefined> {
    const [row] = await this.database.rows<{ name: string }>('SELECT name FROM tenants WHERE id = $1', [
      tenantId,
    ]);
    return row?.name;
  }
}

const columns = 'users.id, users.email, users.name, users.role, users.tenant_id, tenants.name AS tenant_name';
const withTenants = 'users LEFT JOIN tenants ON tenants.id = users.tenant_id';
