import { waitMsAfter } from '../../live/feature-stream';
import { eventKinds, type HeardEvent } from './event-text';

const path = '/api/v1/billing/stream';

/** Why a stream has ended for good. */
export interface Revocation {
  readonly error: string;
  readonly feature: string;
  readonly reason: string | undefined;
}

interface Listener {
  readonly heard: (event: HeardEvent) => void;
  readonly revoked: (why: Revocation) => void;
  /** Told of a new beginning, before which something may have been missed. */
  readonly begun: () => void;
  /** Asked after the stream was refused, because it does not say why. */
  readonly isSignedIn: () => Promise<boolean>;
}

const objectIn = (data: unknown): Readonly<Record<string, unknown>> => {
  const parsed: unknown = typeof data === 'string' ? JSON.parse(data) : undefined;
  return typeof parsed === 'object' && parsed !== null ? { ...parsed } : {};
};

const revocationIn = (data: unknown): Revocation => {
  const { error, feature, reason } = objectIn(data);
  return {
    error: String(error),
    feature: String(feature),
    reason: typeof reason === 'string' ? reason : undefined,
  };
};

/**
 * Follows what happens to the subscription until it is told to stop, is revoked, or the session has ended. A browser
 * that is cut off comes back by itself with the last event's id; only one that was refused begins anew.
 */
export const followBilling = ({ heard, revoked, begun, isSignedIn }: Listener): (() => void) => {
  let failures = 0;
  let stopped = false;
  let source: EventSource | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const stop = () => {
    stopped = true;
    clearTimeout(timer);
    source?.close();
  };
  const beginAnew = async () => {
    if (!(await isSignedIn()) || stopped) return;
    timer = setTimeout(() => connect(begun), waitMsAfter(failures++));
  };
  const connect = (begins?: () => void) => {
    const opened = new EventSource(path);
    source = opened;
    opened.addEventListener(
      'following',
      () => {
        failures = 0;
        begins?.();
      },
      { once: true },
    );
    for (const kind of eventKinds)
      opened.addEventListener(kind, ({ data, lastEventId }) =>
        heard({ id: lastEventId, kind, data: objectIn(data) }),
      );
    opened.addEventListener('revoked', ({ data }) => {
      stop();
      revoked(revocationIn(data));
    });
    opened.addEventListener('error', () => {
      if (opened.readyState === EventSource.CLOSED) void beginAnew();
    });
  };
  connect();
  return stop;
};
