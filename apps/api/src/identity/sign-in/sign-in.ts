import { Injectable } from '@nestjs/common';
import { appendAudit } from '../../audit/index.js';
import { ApiError } from '../../http/index.js';
import { IdentityDatabase } from '../store/identity-database.js';
import { SessionStore } from '../store/session-store.js';
import { UserStore, type UserRow } from '../store/user-store.js';
import { LoginLimiter } from './login-limiter.js';
import { PasswordCheck } from './passwords.js';
import { refusalOf } from './refusal.js';

export interface Credentials {
  readonly email: string;
  readonly password: string;
  readonly address: string;
  readonly requestId: string;
}

/** Opens sessions for those who know the password. */
@Injectable()
export class SignIn {
  private readonly passwords = new PasswordCheck();

  constructor(
    private readonly limiter: LoginLimiter,
    private readonly users: UserStore,
    private readonly sessions: SessionStore,
    private readonly database: IdentityDatabase,
  ) {}

  /** @throws ApiError `invalid_credentials` alike for a wrong password, an unknown and a disabled user. */
  async signIn({ password, requestId, ...attempt }: Credentials): Promise<{ token: string; user: UserRow }> {
    await this.limiter.reserve(attempt);
    const user = await this.users.findByEmail(attempt.email);
    const matches = await this.passwords.matches(password, user?.password_hash);
    if (!user || !matches || user.disabled) {
      // one event for each alike: what it says may differ, and how long it takes may not
      await this.database.write((transaction) => appendAudit(transaction, refusalOf(user, requestId)));
      throw new ApiError('invalid_credentials');
    }
    await this.limiter.giveBack(attempt);
    const owner = { id: user.id, name: user.name, tenantId: user.tenant_id ?? undefined, requestId };
    return { user, token: await this.sessions.open(owner) };
  }
}
