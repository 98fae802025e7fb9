'use client';

import { useQueryClient } from '@tanstack/react-query';
import { LogOut } from 'lucide-react';
import { useState } from 'react';
import { answerOf, gatehouse } from '../api';
import { forgetAllDrafts } from '../settings/kept-draft';
import { stay } from '../staying';
import { Button } from './button';

type State = 'idle' | 'busy' | 'failed';
const texts: Record<State, string> = {
  idle: 'Sign out',
  busy: 'Signing out…',
  failed: 'Still signed in: try again',
};

/** Ends the session at the server, then forgets all that was fetched. Only a confirmed end looks like one. */
export const SignOut = () => {
  const queries = useQueryClient();
  const [state, setState] = useState<State>('idle');
  const signOut = async () => {
    if (state === 'busy') return;
    setState('busy');
    // the stream ends with the session: what is asked then must not lead somewhere else meanwhile
    const leave = stay();
    const answer = await answerOf(
      gatehouse.POST('/v1/auth/logout', { headers: { 'content-type': 'application/json' } }),
    );
    if (!answer.ok && answer.failure.status !== 401) {
      leave();
      setState('failed');
      return;
    }
    queries.clear();
    forgetAllDrafts();
    window.location.replace('/sign-in');
  };
  return (
    <Button
      look="quiet"
      className="px-2.5 sm:px-3"
      onClick={() => void signOut()}
      aria-disabled={state === 'busy'}
    >
      <LogOut aria-hidden className="size-5" />
      <span className={state === 'idle' ? 'sr-only sm:not-sr-only' : ''} aria-live="polite">
        {texts[state]}
      </span>
    </Button>
  );
};
