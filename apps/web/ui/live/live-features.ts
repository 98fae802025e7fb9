import { catchUp, isSignedIn } from './catch-up';
import { followStream } from './feature-stream';
import { inOneTab } from './one-tab';

/** Where a tenant is. The first that a page hears may be what it shows already; any other is news. */
export interface News {
  readonly revision: number;
  readonly isFirst: boolean;
}

type Listener = (news: News) => void;

/** One page goes and the next comes: that is no reason to close the stream. */
const lingerMs = 2_000;

class Followed {
  readonly #listeners = new Map<Listener, { isNew: boolean }>();
  readonly #stop: () => void;
  #known: number | undefined;

  constructor(tenantId: string) {
    const heard = (revision: number) => this.#tell(revision);
    const lead = (say: (revision: number) => void) => {
      const arrived = (revision: number) => void catchUp(revision).then(() => say(revision));
      return followStream({ heard: arrived, isSignedIn });
    };
    this.#stop = inOneTab({ name: `gatehouse-features:${tenantId}`, lead, heard });
  }

  get isWanted(): boolean {
    return this.#listeners.size > 0;
  }

  add(listener: Listener): void {
    const isNew = this.#known === undefined;
    this.#listeners.set(listener, { isNew });
    if (this.#known !== undefined) listener({ revision: this.#known, isFirst: true });
  }

  remove(listener: Listener): void {
    this.#listeners.delete(listener);
  }

  stop(): void {
    this.#stop();
  }

  #tell(revision: number): void {
    this.#known = revision;
    for (const [listener, state] of this.#listeners) {
      listener({ revision, isFirst: state.isNew });
      state.isNew = false;
    }
  }
}

const followed = new Map<string, Followed>();

const leave = (tenantId: string, one: Followed): void => {
  if (one.isWanted || followed.get(tenantId) !== one) return;
  followed.delete(tenantId);
  one.stop();
};

/** Tells `listener` whenever the tenant's features may have changed, over one stream per browser. Ends by the returned function. */
export const followFeatures = (tenantId: string, listener: Listener): (() => void) => {
  const one = followed.get(tenantId) ?? new Followed(tenantId);
  followed.set(tenantId, one);
  one.add(listener);
  return () => {
    one.remove(listener);
    setTimeout(() => leave(tenantId, one), lingerMs);
  };
};
