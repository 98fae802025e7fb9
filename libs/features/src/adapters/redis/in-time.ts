/** An answer did not come in time. */
export class LateAnswerError extends Error {
  readonly code = 'late_answer';

  constructor(readonly deadlineMs: number) {
    super(`no answer within ${deadlineMs} ms`);
  }
}

/** Waits for an answer, but no longer than the deadline. @throws LateAnswerError */
export async function inTime<Value>(deadlineMs: number, answer: Promise<Value>): Promise<Value> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    const refuse = (): void => reject(new LateAnswerError(deadlineMs));
    // sockets are read after timers: an answer that is there, to a process that was itself too busy, still counts
    timer = setTimeout(() => setImmediate(refuse), deadlineMs);
  });
  try {
    return await Promise.race([answer, late]);
  } finally {
    clearTimeout(timer);
  }
}
