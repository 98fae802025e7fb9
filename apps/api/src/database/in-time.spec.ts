import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import {
  QueryRunnerAlreadyReleasedError,
  QueryRunnerProviderAlreadyReleasedError,
  type DataSource,
  type EntityManager,
} from 'typeorm';
import { idleInTransactionMs, lastCommitMs, readInTime, writeInTime, writeMs } from './in-time.js';

const later = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

/** Runs transactions as TypeORM does, and knows how they ended. */
class FakeDatabase {
  readonly ended: ('committed' | 'rolled back')[] = [];

  constructor(private readonly commitTakesMs: number) {}

  get dataSource(): DataSource {
    return { transaction: (work: (manager: EntityManager) => Promise<unknown>) => this.run(work) } as never;
  }

  private async run(work: (manager: EntityManager) => Promise<unknown>): Promise<unknown> {
    try {
      const result = await work({} as EntityManager);
      await later(this.commitTakesMs);
      this.ended.push('committed');
      return result;
    } catch (error) {
      this.ended.push('rolled back');
      throw error;
    }
  }
}

interface Timing {
  readonly writeTakesMs: number;
  readonly commitTakesMs: number;
  readonly withinMs?: number;
}

/** What became of a write, and after how many milliseconds whoever asked was told. */
async function outcomeOf({ writeTakesMs, commitTakesMs, withinMs = writeMs }: Timing) {
  const database = new FakeDatabase(commitTakesMs);
  const started = performance.now();
  const answer = writeInTime(database.dataSource, async () => later(writeTakesMs), withinMs).then(
    () => 'done',
    (error: unknown) => (error as { code: string }).code,
  );
  const told = answer.then(() => Math.round(performance.now() - started));
  await jest.advanceTimersByTimeAsync(10_000);
  return { answer: await answer, afterMs: await told, ended: database.ended };
}

beforeEach(() => {
  jest.useFakeTimers();
});

afterEach(() => {
  jest.useRealTimers();
});

describe('writeInTime', () => {
  it.each([
    [
      'in time',
      { writeTakesMs: 500, commitTakesMs: 50 },
      { answer: 'done', afterMs: 550, ended: ['committed'] },
    ],
    [
      'with a COMMIT that is under way at the last moment',
      { writeTakesMs: 599, commitTakesMs: 250 },
      { answer: 'done', afterMs: 849, ended: ['committed'] },
    ],
    [
      'that is not done when it should be committed',
      { writeTakesMs: 700, commitTakesMs: 0 },
      { answer: 'store_unavailable', afterMs: 600, ended: ['rolled back'] },
    ],
    [
      'with a COMMIT that is not answered',
      { writeTakesMs: 10, commitTakesMs: 5_000 },
      { answer: 'store_unavailable', afterMs: 900, ended: ['committed'] },
    ],
    [
      'that begins late and is not done when it should be committed',
      { writeTakesMs: 200, commitTakesMs: 0, withinMs: 450 },
      { answer: 'store_unavailable', afterMs: 150, ended: ['rolled back'] },
    ],
    [
      'that begins late with a COMMIT that is not answered',
      { writeTakesMs: 10, commitTakesMs: 5_000, withinMs: 450 },
      { answer: 'store_unavailable', afterMs: 450, ended: ['committed'] },
    ],
    [
      'that would begin too late',
      { writeTakesMs: 0, commitTakesMs: 0, withinMs: 300 },
      { answer: 'store_unavailable', afterMs: 0, ended: [] },
    ],
  ])('a write %s', async (_, takes, outcome) => {
    expect(await outcomeOf(takes)).toEqual(outcome);
  });

  it('passes on what the write throws', async () => {
    const { dataSource } = new FakeDatabase(0);
    await expect(writeInTime(dataSource, () => Promise.reject(new Error('no')), writeMs)).rejects.toThrow(
      'no',
    );
  });

  it.each([
    ['two statements', new QueryRunnerProviderAlreadyReleasedError()],
    ['the last one and the COMMIT', new QueryRunnerAlreadyReleasedError()],
  ])('is not made when its session was ended between %s', async (_, error) => {
    const { dataSource } = new FakeDatabase(0);
    const ended = () => Promise.reject(error);
    await expect(writeInTime(dataSource, ended, writeMs)).rejects.toMatchObject({
      code: 'store_unavailable',
    });
  });

  it('lets no COMMIT of the last moment take effect after the answer', () => {
    expect(lastCommitMs + idleInTransactionMs).toBeLessThan(writeMs);
  });
});

it('readInTime gives up a read that is late', async () => {
  const read = expect(readInTime(later(5_000))).rejects.toMatchObject({ code: 'store_unavailable' });
  await jest.advanceTimersByTimeAsync(400);
  await read;
});
