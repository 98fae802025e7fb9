import { Injectable } from '@nestjs/common';
import { ApiError } from '../../http/index.js';
import { SessionStore } from '../store/session-store.js';
import { UserStore, type UserRow } from '../store/user-store.js';
import { LoginLimiter } from './login-limiter.js';
import { PasswordCheck } from './passwords.js';

export interface Credentials {
  readonly email: string;
  readonly password: string;
  readonly address: string;
}

/** Opens sessions for those who know the password. */
@Injectable()
export class SignIn {
  private readonly passwords = new PasswordCheck();

  constructor(
    private readonly limiter: LoginLimiter,
    private readonly users: UserStore,
    private readonly sessions: SessionStore,
  ) {}

  /** @throws ApiError `invalid_credentials` alike for a wrong password, an unknown and a disabled user. */
  async signIn({ password, ...attempt }: Credentials): Promise<{ token: string; user: UserRow }> {
    await this.limiter.reserve(attempt);
    const user = await this.users.findByEmail(attempt.email);
    const matches = await this.passwords.matches(password, user?.password_hash);
    if (!user || !matches || user.disabled) throw new ApiError('invalid_credentials');
    await this.limiter.giveBack(attempt);
    return { user, token: await this.sessions.open(user.id) };
  }
}
