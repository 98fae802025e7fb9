import type { FeatureKey } from '@gatehouse/contracts';
import { gatehouse } from '../api';

/** Facts of an event: nothing that was typed, and nobody’s name. */
export type Facts = Readonly<Record<string, string | number | boolean>>;

interface Told {
  readonly name: string;
  readonly properties?: Facts;
}

/** What happens together is sent together. */
const togetherMs = 500;
/** The API takes no more at once. */
const most = 50;

const waiting = new Map<FeatureKey, Told[]>();
let timer: ReturnType<typeof setTimeout> | undefined;
let isFollowing = false;

/** Once, and whatever comes of it: nobody waits for the answer, and a page is as good without. */
const send = (feature: FeatureKey, events: Told[]): void => {
  const sent = gatehouse.POST('/v1/telemetry/events', { body: { feature, events }, keepalive: true });
  sent.catch(() => undefined);
};

const sendAll = (): void => {
  clearTimeout(timer);
  timer = undefined;
  for (const [feature, events] of waiting) send(feature, events);
  waiting.clear();
};

/** Whoever leaves takes nothing with them. */
const followLeaving = (): void => {
  if (isFollowing) return;
  isFollowing = true;
  window.addEventListener('pagehide', sendAll);
  document.addEventListener('visibilitychange', () => document.visibilityState === 'hidden' && sendAll());
};

/**
 * Says that something happened in a feature. Never throws, never waits, and is heard of no more: it is recorded if the
 * feature is on, and dropped if not. In the browser only.
 *
 * @param name words and dots: "page.viewed"
 */
export const tell = (feature: FeatureKey, name: string, properties?: Facts): void => {
  followLeaving();
  const events = waiting.get(feature) ?? [];
  events.push({ name, ...(properties && { properties }) });
  waiting.set(feature, events);
  if (events.length >= most) sendAll();
  else timer ??= setTimeout(sendAll, togetherMs);
};
