import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { jwtVerify } from 'jose';
import pg from 'pg';
import { createClient } from 'redis';
import { keys, verifiedTokens } from './tokens.js';

/** A request to the little application. Its hook has put the tenant of the session here. */
export interface BenchRequest {
  tenantId?: string;
  readonly headers: Readonly<Record<string, string | undefined>>;
}

const requestOf = (context: ExecutionContext) => context.switchToHttp().getRequest<BenchRequest>();

/** What Nest itself takes for a guard that does nothing. */
@Injectable()
export class TrivialGuard implements CanActivate {
  canActivate(): boolean {
    return true;
  }
}

/** Asks Redis for every request, as a shared cache without a level in the process does. */
@Injectable()
export class RedisGuard implements CanActivate {
  private readonly client = createClient({ url: process.env['REDIS_URL'] ?? '' });
  private readonly connected = this.client.connect();

  async canActivate(context: ExecutionContext): Promise<boolean> {
    await this.connected;
    return (await this.client.get(`${requestOf(context).tenantId}:billing`)) === 'true';
  }
}

/** Asks Postgres for every request, by a prepared statement. */
@Injectable()
export class PostgresGuard implements CanActivate {
  private readonly pool = new pg.Pool({ connectionString: process.env['DATABASE_URL'], max: 10 });

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const { rows } = await this.pool.query<{ enabled: boolean }>({
      name: 'entitlement',
      text: 'SELECT enabled FROM entitlements WHERE tenant_id = $1 AND feature = $2',
      values: [requestOf(context).tenantId, 'billing'],
    });
    return rows[0]?.enabled === true;
  }
}

/** A verified token is looked up, and its end looked at, every time. */
@Injectable()
export class CachedTokenGuard implements CanActivate {
  canActivate(context: ExecutionContext): boolean {
    const verified = verifiedTokens.get(requestOf(context).headers['x-token'] ?? '');
    return verified !== undefined && verified.endsAt > Date.now();
  }
}

/** The token is verified every time. */
@Injectable()
export class HmacGuard implements CanActivate {
  async canActivate(context: ExecutionContext): Promise<boolean> {
    await jwtVerify(requestOf(context).headers['x-token'] ?? '', keys.hmac);
    return true;
  }
}

@Injectable()
export class SignatureGuard implements CanActivate {
  async canActivate(context: ExecutionContext): Promise<boolean> {
    await jwtVerify(requestOf(context).headers['x-token'] ?? '', keys.publicKey);
    return true;
  }
}
