import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { ChangeFeed } from '../ports/change-feed.js';
import type { ChangeMessage } from '../ports/change-message.js';
import { RecordingListener } from './recording-listener.js';

/** A bus, ways to speak on it and to break it, and the clock that its feeds measure with. */
export interface ChangeFeedUnderTest {
  /** Another feed on the same bus, as another instance has. */
  newFeed(): ChangeFeed;
  publish(message: ChangeMessage): void | Promise<void>;
  /** Makes every feed lose its subscription, and lets it have another. */
  interrupt(): void | Promise<void>;
  elapsed(): number;
  close(): void | Promise<void>;
}

/** What every ChangeFeed promises. Call it inside a `describe` with a way to open one. */
export function changeFeedContract(open: () => ChangeFeedUnderTest | Promise<ChangeFeedUnderTest>) {
  let subject: ChangeFeedUnderTest;
  const feeds: ChangeFeed[] = [];

  function heardBy(feed = subject.newFeed()): RecordingListener {
    const listener = new RecordingListener();
    feeds.push(feed);
    feed.open(listener);
    return listener;
  }

  async function subscribed(feed?: ChangeFeed): Promise<RecordingListener> {
    const listener = heardBy(feed);
    await listener.until(() => listener.count('subscribed') > 0);
    return listener;
  }

  beforeEach(async () => {
    subject = await open();
  });
  afterEach(async () => {
    await Promise.all(feeds.splice(0).map((feed) => feed.close()));
    await subject.close();
  });

  describe('a change feed', () => {
    it('tells every listener that has been subscribed, in the order of publishing', async () => {
      const listeners = [await subscribed(), await subscribed()];
      const tenantId = randomUUID();
      const said = [1, 2, 3].map((revision) => ({ tenantId, feature: 'billing', revision }));
      for (const message of said) await subject.publish(message);
      for (const listener of listeners) {
        await listener.until(() => listener.messagesOf(tenantId).length === 3);
        expect(listener.messagesOf(tenantId)).toEqual(said);
      }
    });

    it('passes on a message without a revision as it is', async () => {
      const listener = await subscribed();
      const message = { tenantId: randomUUID(), feature: 'billing' };
      await subject.publish(message);
      await listener.until(() => listener.messagesOf(message.tenantId).length > 0);
      expect(listener.messagesOf(message.tenantId)).toEqual([message]);
    });

    it('says by a heartbeat up to when everything has been heard', async () => {
      const listener = await subscribed();
      const tenantId = randomUUID();
      await subject.publish({ tenantId });
      const publishedAt = subject.elapsed();
      const covers = (): number =>
        listener.heard.findIndex((one) => one.what === 'heartbeat' && one.sentAt >= publishedAt);
      await listener.until(() => covers() >= 0);
      const before = listener.heard.slice(0, covers());
      expect(before).toContainEqual({ what: 'message', message: { tenantId } });
      const beats = listener.heard.flatMap((one) => (one.what === 'heartbeat' ? [one.sentAt] : []));
      expect(Math.max(...beats)).toBeLessThanOrEqual(subject.elapsed());
    });

    it('says that it has lost its subscription, then that it has one again, and hears again', async () => {
      const listener = await subscribed();
      await subject.interrupt();
      await listener.until(() => listener.count('subscribed') === 2);
      const turns = listener.heard.filter(({ what }) => what === 'subscribed' || what === 'lost');
      expect(turns.map(({ what }) => what)).toEqual(['subscribed', 'lost', 'subscribed']);
      const tenantId = randomUUID();
      await subject.publish({ tenantId, revision: 1 });
      await listener.until(() => listener.messagesOf(tenantId).length > 0);
    });

    it('says that it is lost when it is closed, and nothing after', async () => {
      const feed = subject.newFeed();
      const [listener, other] = [await subscribed(feed), await subscribed()];
      await feed.close();
      expect(listener.heard.at(-1)).toEqual({ what: 'lost' });
      const tenantId = randomUUID();
      await subject.publish({ tenantId });
      await other.until(() => other.messagesOf(tenantId).length > 0);
      expect(listener.heard.at(-1)).toEqual({ what: 'lost' });
    });

    it('can be closed before it is subscribed, before it is opened, and twice', async () => {
      const opened = subject.newFeed();
      opened.open(new RecordingListener());
      await opened.close();
      await opened.close();
      await subject.newFeed().close();
    });
  });
}
