const path = '/api/v1/features/stream';
const firstWaitMs = 1_000;
const longestWaitMs = 30_000;

/** How long to wait before a stream is opened again: twice as long each time, and never all browsers at once. */
export const waitMsAfter = (failures: number, chance = Math.random()): number => {
  const longest = Math.min(firstWaitMs * 2 ** failures, longestWaitMs);
  return longest / 2 + (longest / 2) * chance;
};

const revisionIn = (data: unknown): number | undefined => {
  const event: unknown = typeof data === 'string' ? JSON.parse(data) : undefined;
  const revision: unknown = typeof event === 'object' && event !== null && Reflect.get(event, 'revision');
  return typeof revision === 'number' ? revision : undefined;
};

interface Listener {
  /** Called once when the stream opens, and whenever asking again would give another answer. */
  readonly heard: (revision: number) => void;
  /** Asked after each failure, because a stream does not say why it failed. */
  readonly isSignedIn: () => Promise<boolean>;
}

/**
 * Follows the tenant's stream until it is told to stop, or the session has ended. An EventSource that was answered
 * with an error is closed for good, so another takes its place; each begins with where the tenant is, so nothing is lost.
 */
export const followStream = ({ heard, isSignedIn }: Listener): (() => void) => {
  let failures = 0;
  let stopped = false;
  let source: EventSource | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const connect = () => {
    source = new EventSource(path);
    source.addEventListener('features', ({ data }) => {
      const revision = revisionIn(data);
      failures = 0;
      if (revision !== undefined) heard(revision);
    });
    source.addEventListener('error', () => {
      source?.close();
      void reopen();
    });
  };
  const reopen = async () => {
    const goOn = await isSignedIn();
    if (goOn && !stopped) timer = setTimeout(connect, waitMsAfter(failures++));
  };
  connect();
  return () => {
    stopped = true;
    clearTimeout(timer);
    source?.close();
  };
};
