'use client';

import { useRouter } from 'next/navigation';
import { startTransition, useEffect, useState } from 'react';
import { textOf } from '../../features/feature-names';
import { wordingOf } from '../../features/tenant-reason';
import { isSignedIn } from '../../live/catch-up';
import { Card } from '../../parts/card';
import { useTimes } from '../../times';
import { followBilling, type Revocation } from './billing-stream';
import { eventText, type HeardEvent } from './event-text';

const mostShown = 10;

const endText = ({ error, feature, reason }: Revocation): string =>
  error === 'feature_disabled'
    ? `This has ended: ${wordingOf(reason).sentence(textOf(feature).title)}`
    : 'This has ended: we cannot check your features just now.';

const Event = ({ event }: { readonly event: HeardEvent }) => {
  const times = useTimes();
  const { at } = event.data;
  return (
    <li className="flex flex-wrap gap-x-3 text-sm">
      {typeof at === 'string' && <span className="text-quiet tabular-nums">{times.secondOf(at)}</span>}
      <span>{eventText(event, times)}</span>
    </li>
  );
};

/** What happens while somebody looks. Everything else on the page is drawn anew with each event. */
export const LiveEvents = () => {
  const router = useRouter();
  const [events, setEvents] = useState<readonly HeardEvent[]>([]);
  const [ended, setEnded] = useState<Revocation>();
  useEffect(() => {
    const refresh = () => startTransition(() => router.refresh());
    return followBilling({
      heard: (event) => {
        setEvents((before) => [event, ...before].slice(0, mostShown));
        refresh();
      },
      revoked: (why) => {
        setEnded(why);
        refresh();
      },
      begun: refresh,
      isSignedIn,
    });
  }, [router]);
  return (
    <Card aria-labelledby="events">
      <h2 id="events" className="mb-3 text-lg font-semibold">
        As it happens
      </h2>
      {ended && (
        <p role="status" className="mb-3 text-sm text-warn">
          {endText(ended)}
        </p>
      )}
      {events.length === 0 && !ended && (
        <p className="text-sm text-quiet">What changes from now on is shown here.</p>
      )}
      <ol aria-live="polite" className="grid gap-1.5">
        {events.map((event) => (
          <Event key={event.id} event={event} />
        ))}
      </ol>
    </Card>
  );
};
