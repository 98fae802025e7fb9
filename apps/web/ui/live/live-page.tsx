'use client';

import { useRouter } from 'next/navigation';
import { startTransition, useEffect, useRef } from 'react';
import { followFeatures } from './live-features';

/** Focus and visibility come together: one question serves both. */
const together = 50;

interface Props {
  readonly tenantId: string;
  /** Of the snapshot that the page shows, if it could be read. */
  readonly revision: number | undefined;
}

/** Draws a tenant's page anew when the tenant's features have changed, and when someone comes back to it. */
export const LivePage = ({ tenantId, revision }: Props) => {
  const router = useRouter();
  const shown = useRef(revision);
  useEffect(() => {
    shown.current = revision;
  }, [revision]);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const refresh = () => {
      clearTimeout(timer);
      timer = setTimeout(() => startTransition(() => router.refresh()), together);
    };
    const comeBack = () => document.visibilityState === 'visible' && refresh();
    const stop = followFeatures(tenantId, (news) => {
      if (!news.isFirst || news.revision !== shown.current) refresh();
    });
    window.addEventListener('focus', comeBack);
    document.addEventListener('visibilitychange', comeBack);
    return () => {
      clearTimeout(timer);
      stop();
      window.removeEventListener('focus', comeBack);
      document.removeEventListener('visibilitychange', comeBack);
    };
  }, [router, tenantId]);
  return null;
};
