import {
  QueryRunnerAlreadyReleasedError,
  QueryRunnerProviderAlreadyReleasedError,
  type DataSource,
  type EntityManager,
} from 'typeorm';
import { ApiError, withDeadline } from '../http/index.js';

const readMs = 350;

/** When a write that has not got as far as its COMMIT is given up. */
export const lastCommitMs = 600;

/** How long a write takes at the most. */
export const writeMs = 900;

/**
 * How long the server waits for the statement after a statement. A COMMIT that was on its way when the answer was
 * given must not take effect afterwards, so this and `lastCommitMs` make less than `writeMs`.
 */
export const idleInTransactionMs = 250;

const unavailable = () => new ApiError('store_unavailable');

/** @throws ApiError `store_unavailable` when what is read comes too late. */
export function readInTime<Value>(read: Promise<Value>): Promise<Value> {
  return withDeadline(read, readMs, unavailable);
}

/**
 * A process that was busy for too long between two statements, of which COMMIT may be one, finds its session ended, and
 * its transaction undone.
 */
function refuseEnded(error: unknown): never {
  const hasEnded =
    error instanceof QueryRunnerProviderAlreadyReleasedError ||
    error instanceof QueryRunnerAlreadyReleasedError;
  throw hasEnded ? unavailable() : error;
}

/**
 * Runs a write in a transaction that is committed in time for the answer, or not at all. Only a COMMIT that arrived
 * and whose answer is lost on the way cannot be told from one that did not: repeating a write must be safe.
 *
 * @param withinMs how long who asked still waits; for what nobody waits for, `writeMs`. What is too little for a COMMIT
 *   and its answer begins nothing.
 * @throws ApiError `store_unavailable`
 */
export async function writeInTime<Value>(
  dataSource: DataSource,
  write: (manager: EntityManager) => Promise<Value>,
  withinMs: number,
): Promise<Value> {
  const commitWithinMs = withinMs - (writeMs - lastCommitMs);
  if (commitWithinMs <= 0) throw unavailable();
  let state: 'writing' | 'committing' | 'late' = 'writing';
  const transaction = dataSource
    .transaction(async (manager) => {
      const written = await write(manager);
      if (state === 'late') throw unavailable();
      state = 'committing';
      return written;
    })
    .catch(refuseEnded);
  const giveUp = () => {
    if (state === 'writing') state = 'late';
    return unavailable();
  };
  const untilCommit = withDeadline(transaction, commitWithinMs, giveUp).catch((error: unknown) => {
    if (state === 'committing') return transaction;
    throw error;
  });
  return withDeadline(untilCommit, withinMs, unavailable);
}
