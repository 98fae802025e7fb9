import { Connection, type Answer } from './connection.js';

export interface Load {
  readonly port: number;
  /** Asked one after the other, round and round. */
  readonly requests: readonly string[];
  readonly count: number;
  /** How many are in flight at any time. */
  readonly inFlight: number;
  /** Whether an answer is as it must be: nothing is timed that is not right. */
  readonly isRight: (answer: Answer) => boolean;
}

/** Sends so many requests and checks every answer. @returns how long it took, in milliseconds */
export async function load({ port, requests, count, inFlight, isRight }: Load): Promise<number> {
  const connections = await Promise.all(Array.from({ length: inFlight }, () => Connection.open(port)));
  let sent = 0;
  const run = async (connection: Connection): Promise<void> => {
    while (sent < count) {
      const answer = await connection.ask(requests[sent++ % requests.length] ?? '');
      if (!isRight(answer)) throw new Error(`A wrong answer: ${answer.status} ${answer.head} ${answer.body}`);
    }
  };
  const begin = performance.now();
  try {
    await Promise.all(connections.map(run));
    return performance.now() - begin;
  } finally {
    for (const connection of connections) connection.close();
  }
}
