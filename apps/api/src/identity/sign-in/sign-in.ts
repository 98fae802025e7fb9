import { Injectable } from '@nestjs/common';
import { appendAudit } from '../../audit/index.js';
import { ApiError, withDeadline, type AnswerTime } from '../../http/index.js';
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
  readonly time: AnswerTime;
}

/** Whose session it is, and its token. */
export interface SignedIn {
  readonly token: string;
  readonly user: UserRow;
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

  /**
   * @throws ApiError `invalid_credentials` alike for a wrong password, an unknown and a disabled user;
   *   `too_many_attempts`; `identity_lookup_failed` when who it is cannot be found out in time.
   */
  signIn(credentials: Credentials): Promise<SignedIn> {
    // one question after another, each in time, would make more than a second
    const late = () => new ApiError('identity_lookup_failed');
    return withDeadline(this.sessionFor(credentials), credentials.time.leftMs, late);
  }

  private async sessionFor({ password, requestId, time, ...attempt }: Credentials): Promise<SignedIn> {
    await this.limiter.reserve(attempt);
    const user = await this.users.findByEmail(attempt.email);
    const matches = await this.passwords.matches(password, user?.password_hash);
    if (!user || !matches || user.disabled) {
      // one event for each alike: what it says may differ, and how long it takes may not
      const refusal = refusalOf(user, requestId);
      await this.database.write((transaction) => appendAudit(transaction, refusal), time);
      throw new ApiError('invalid_credentials');
    }
    const owner = { id: user.id, name: user.name, tenantId: user.tenant_id ?? undefined, requestId, time };
    const [token] = await Promise.all([this.sessions.open(owner), this.limiter.giveBack(attempt)]);
    return { user, token };
  }
}
