/** What the tabs of one browser say to each other: "where are we?", and the answer or the news. */
type Message = { readonly is: 'question' } | { readonly is: 'now' | 'changed'; readonly revision: number };

interface Tab {
  /** Shared by the tabs that follow the same thing. */
  readonly name: string;
  /** Begins to follow; says what it hears. Runs in one tab at a time, in the next one when that tab goes. */
  readonly lead: (say: (revision: number) => void) => () => void;
  readonly heard: (revision: number) => void;
}

const canShare = (): boolean => 'locks' in navigator && 'BroadcastChannel' in globalThis;

/** Leads as soon as no other tab does, and until `signal` fires. (A tab that holds a lock is not put to sleep.) */
const whenLeader = (name: string, lead: () => () => void, signal: AbortSignal): void => {
  const led = navigator.locks.request(name, { signal }, async () => {
    const stop = lead();
    await new Promise((resolve) => signal.addEventListener('abort', resolve, { once: true }));
    stop();
  });
  // It rejects with the signal's own reason when it is told to stop while it waits.
  led.catch((error: unknown) => {
    if (!signal.aborted) throw error;
  });
};

/**
 * One tab follows and tells the others. A tab that comes later asks where things are. Where a browser cannot share
 * (no Web Locks outside TLS and localhost), each tab follows by itself.
 */
export const inOneTab = ({ name, lead, heard }: Tab): (() => void) => {
  if (!canShare()) return lead(heard);
  const channel = new BroadcastChannel(name);
  const stopped = new AbortController();
  let known: number | undefined;
  let isAsking = true;
  const hear = (revision: number) => {
    isAsking = false;
    heard(revision);
  };
  const say = (revision: number) => {
    known = revision;
    channel.postMessage({ is: 'changed', revision } satisfies Message);
    hear(revision);
  };
  channel.addEventListener('message', ({ data }: MessageEvent<Message>) => {
    if (data.is === 'question') {
      if (known !== undefined) channel.postMessage({ is: 'now', revision: known } satisfies Message);
    } else if (data.is === 'changed' || isAsking) hear(data.revision);
  });
  channel.postMessage({ is: 'question' } satisfies Message);
  whenLeader(name, () => lead(say), stopped.signal);
  return () => {
    stopped.abort();
    channel.close();
  };
};
