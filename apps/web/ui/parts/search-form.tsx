'use client';

import { useState, type ComponentProps, type SubmitEvent } from 'react';
import { useStaying } from '../use-staying';

// the notice over the page's foot has said why; the browser would put a page of its own in the place of this one
const unlessOffline = (event: SubmitEvent) => {
  if (!navigator.onLine) event.preventDefault();
};

/**
 * A plain form: it works before any script has loaded, and what is asked is in the address that it leads to. What was
 * typed and not asked yet keeps the page.
 */
export const SearchForm = (form: ComponentProps<'form'>) => {
  const [isTyped, setTyped] = useState(false);
  useStaying(isTyped, false);
  return <form role="search" onInput={() => setTyped(true)} onSubmit={unlessOffline} {...form} />;
};
