'use client';

import { useSyncExternalStore } from 'react';

const follow = (tell: () => void) => {
  window.addEventListener('online', tell);
  window.addEventListener('offline', tell);
  return () => {
    window.removeEventListener('online', tell);
    window.removeEventListener('offline', tell);
  };
};
// the server cannot know, and a page that has just come did come
const isOnlineAtFirst = () => true;

/** Says that the browser has no network, over the page's foot, so that nothing that somebody aims at moves. */
export const Offline = () => {
  const isOnline = useSyncExternalStore(follow, () => navigator.onLine, isOnlineAtFirst);
  return (
    <div role="status" className="pointer-events-none fixed inset-x-0 bottom-0 z-10 px-4 pb-4 text-center">
      {!isOnline && (
        <p className="inline-block rounded-lg bg-warn-soft px-4 py-2 text-sm font-medium text-warn">
          You are offline. What you see may have changed meanwhile.
        </p>
      )}
    </div>
  );
};
