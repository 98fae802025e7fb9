import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { ApiError, withDeadline } from '../../http/index.js';

const deadlineMs = 500;

/** Statements about identity, each within a deadline that covers the wait for a connection, too. */
@Injectable()
export class IdentityDatabase {
  constructor(private readonly dataSource: DataSource) {}

  /** @throws ApiError `identity_lookup_failed` when the database cannot be asked, or not in time. */
  rows<Row extends object>(sql: string, parameters: readonly unknown[]): Promise<readonly Row[]> {
    return lookup(this.dataSource.query<Row[]>(sql, [...parameters]));
  }
}

/** Any look-up that decides who somebody is: late or failed is "cannot be checked", never "unknown". */
export async function lookup<Value>(work: Promise<Value>): Promise<Value> {
  try {
    return await withDeadline(work, deadlineMs, () => new Error(`no answer within ${deadlineMs} ms`));
  } catch (cause) {
    if (cause instanceof ApiError || isForeignKeyViolation(cause)) throw cause;
    throw new ApiError('identity_lookup_failed', { cause });
  }
}

export function isForeignKeyViolation(error: unknown): boolean {
  return (error as { code?: unknown } | null)?.code === '23503';
}
