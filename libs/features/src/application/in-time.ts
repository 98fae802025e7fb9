/**
 * Waits for a call, but never longer than the deadline. A call that is late is told so by its signal, and rejects.
 *
 * @param deadlineMs milliseconds
 */
export async function inTime<Value>(
  deadlineMs: number,
  call: (signal: AbortSignal) => Promise<Value>,
): Promise<Value> {
  const late = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  const deadline = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      const error = new Error(`no answer within ${deadlineMs} ms`);
      late.abort(error);
      reject(error);
    }, deadlineMs);
  });
  try {
    return await Promise.race([call(late.signal), deadline]);
  } finally {
    clearTimeout(timer);
  }
}
