import { CircuitBreaker, systemClock } from '@gatehouse/features';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { writeInTime } from '../../database/in-time.js';
import { ApiError, withDeadline, type AnswerTime } from '../../http/index.js';

/** Who asks is found out before all else: with what is read after it, a request is answered within a second. */
const rowsMs = 250;
const lookupMs = 400;

/** Statements about identity, each within a deadline that covers the wait for a connection, too. */
@Injectable()
export class IdentityDatabase {
  /** A database that does not answer must not cost each request its deadline. */
  private readonly breaker = new CircuitBreaker('identity', systemClock, { failures: 3, openMs: 250 });

  constructor(private readonly dataSource: DataSource) {}

  /** @throws ApiError `identity_lookup_failed` when the database cannot be asked, or not in time. */
  rows<Row extends object>(sql: string, parameters: readonly unknown[]): Promise<readonly Row[]> {
    return cannotBeChecked(
      this.breaker.run(() => inTime(this.dataSource.query<Row[]>(sql, [...parameters]), rowsMs)),
    );
  }

  /** The same for what changes something, whole or not at all: once this has thrown, it will not. */
  async write<Value>(
    work: (transaction: EntityManager) => Promise<Value>,
    { leftMs }: AnswerTime,
  ): Promise<Value> {
    return cannotBeChecked(writeInTime(this.dataSource, work, leftMs));
  }
}

/** Any look-up that decides who somebody is: late or failed is "cannot be checked", never "unknown". */
export async function lookup<Value>(work: Promise<Value>): Promise<Value> {
  return cannotBeChecked(inTime(work, lookupMs));
}

function inTime<Value>(work: Promise<Value>, deadlineMs: number): Promise<Value> {
  return withDeadline(work, deadlineMs, () => new Error(`no answer within ${deadlineMs} ms`));
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
