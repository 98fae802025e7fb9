/**
 * Waits for `promise`, but never longer than `ms`: then it rejects with what `onTimeout` makes. The work itself
 * goes on unheard, so give it a deadline of its own where it has one.
 */
export async function withDeadline<Value>(
  promise: Promise<Value>,
  ms: number,
  onTimeout: () => Error,
): Promise<Value> {
  let timer: NodeJS.Timeout | undefined;
  const deadline = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(onTimeout()), ms);
  });
  try {
    return await Promise.race([promise, deadline]);
  } finally {
    clearTimeout(timer);
  }
}
