import { Injectable } from '@nestjs/common';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import { DataSource } from 'typeorm';
import { ApiError } from '../../http/index.js';
import { TokenDigests } from '../credentials/opaque-tokens.js';
import { lookup } from '../store/identity-database.js';

/** Failed sign-ins that an account, or an address, has a minute. */
const most = 5;

export interface Attempt {
  readonly email: string;
  readonly address: string;
}

/**
 * Counts sign-ins on all instances together. A try is counted before the password is looked at, so that many at once
 * are no way around, and given back when it succeeds, so that an office behind one address can sign in.
 */
@Injectable()
export class LoginLimiter {
  private readonly accounts: RateLimiterPostgres;
  private readonly addresses: RateLimiterPostgres;

  constructor(
    dataSource: DataSource,
    private readonly digests: TokenDigests,
  ) {
    this.accounts = limiter(dataSource, 'account');
    this.addresses = limiter(dataSource, 'address');
  }

  /** @throws ApiError `too_many_attempts`, or `identity_lookup_failed`. */
  async reserve(attempt: Attempt): Promise<void> {
    const { account, address } = this.keysOf(attempt);
    // the address first: one that is refused must not use up other people's tries
    await take(this.addresses, address);
    await take(this.accounts, account);
  }

  /** Never throws: who has signed in has, and what could not be given back is forgotten within a minute. */
  async giveBack(attempt: Attempt): Promise<void> {
    const { account, address } = this.keysOf(attempt);
    const given = Promise.all([this.accounts.reward(account), this.addresses.reward(address)]);
    await lookup(given).catch(() => undefined);
  }

  /** The table of counters is no list of who tried to sign in. */
  private keysOf({ email, address }: Attempt) {
    const digest = (text: string) => this.digests.of(text).toString('base64url');
    return { account: digest(email), address: digest(address) };
  }
}

function limiter(storeClient: DataSource, keyPrefix: string): RateLimiterPostgres {
  const shared = { storeType: 'typeorm', tableName: 'login_attempts', tableCreated: true };
  return new RateLimiterPostgres({ ...shared, storeClient, keyPrefix, points: most, duration: 60 });
}

async function take(limiter: RateLimiterPostgres, key: string): Promise<void> {
  const { consumedPoints, msBeforeNext } = await lookup(limiter.consume(key).catch(refusal));
  if (consumedPoints <= most) return;
  const seconds = String(Math.max(1, Math.ceil(msBeforeNext / 1_000)));
  throw new ApiError('too_many_attempts', { headers: { 'Retry-After': seconds } });
}

/** A limit that is reached rejects with the same result that a try resolves with. */
function refusal(thrown: unknown): RateLimiterRes {
  if (thrown instanceof RateLimiterRes) return thrown;
  throw thrown;
}
