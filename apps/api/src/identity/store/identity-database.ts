import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { writeInTime } from '../../database/in-time.js';
import { ApiError, withDeadline } from '../../http/index.js';

const deadlineMs = 400;

/** Statements about identity, each within a deadline that covers the wait for a connection, too. */
@Injectable()
export class IdentityDatabase {
  constructor(private readonly dataSource: DataSource) {}

  /** @throws ApiError `identity_lookup_failed` when the database cannot be asked, or not in time. */
  rows<Row extends object>(sql: string, parameters: readonly unknown[]): Promise<readonly Row[]> {
    return lookup(this.dataSource.query<Row[]>(sql, [...parameters]));
  }

  /** The same for a statement that changes something: once this has thrown, it will not. */
  async write<Row extends object>(sql: string, parameters: readonly unknown[]): Promise<readonly Row[]> {
    return cannotBeChecked(
      writeInTime(this.dataSource, (manager) => manager.query<Row[]>(sql, [...parameters])),
    );
  }
}

/** Any look-up that decides who somebody is: late or failed is "cannot be checked", never "unknown". */
export async function lookup<Value>(work: Promise<Value>): Promise<Value> {
  return cannotBeChecked(
    withDeadline(work, deadlineMs, () => new Error(`no answer within ${deadlineMs} ms`)),
  );
}

async function cannotBeChecked<Value>(work: Promise<Value>): Promise<Value> {
  try {
    return await work;
  } catch (cause) {
    if (isForeignKeyViolation(cause)) throw cause;
    throw new ApiError('identity_lookup_failed', { cause });
  }
}

export function isForeignKeyViolation(error: unknown): boolean {
  return (error as { code?: unknown } | null)?.code === '23503';
}
