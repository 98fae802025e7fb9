import type { ChangeMessage } from './change-message.js';
import type { Elapsed } from './clock.js';

/** Whoever hears a feed. */
export interface ChangeFeedListener<Message = ChangeMessage> {
  /** From now on everything that is published is heard, until `onLost`. What was published before is not. */
  onSubscribed(): void;
  onMessage(message: Message): void;
  /**
   * A heartbeat of our own came back: everything that was published before it was sent, at `sentAt`, has been heard.
   * Of a connection that looks open and is not, this is never said.
   */
  onHeartbeat(sentAt: Elapsed): void;
  /** Messages may have been missed from now on. */
  onLost(): void;
}

/** Tells every instance of changes: of a tenant's, unless it says otherwise. At most once: what is published while nobody hears it is gone. */
export interface ChangeFeed<Message = ChangeMessage> {
  readonly name: string;
  /** Connects, and for as long as it takes again and again. Never throws: what is out of reach is not subscribed. */
  open(listener: ChangeFeedListener<Message>): void;
  close(): Promise<void>;
}
