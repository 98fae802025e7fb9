import type { TenantFeature } from '@gatehouse/contracts';
import type { Tone } from '../parts/badge';
import { dayOf } from '../time';

type TenantReason = TenantFeature['reason'];

interface Wording {
  readonly state: string;
  readonly tone: Tone;
  readonly sentence: (title: string, endsAt?: string) => string;
  /** What to do about it. */
  readonly advice?: string;
}

const wordings: Record<TenantReason, Wording> = {
  on: { state: 'On', tone: 'good', sentence: (title) => `${title} is on for your organisation.` },
  winding_down: {
    state: 'Ending',
    tone: 'warn',
    sentence: (title, endsAt) =>
      `${title} is on${endsAt ? ` until ${dayOf(endsAt)}` : ' for now, and will end'}.`,
  },
  not_entitled: {
    state: 'Not included',
    tone: 'plain',
    sentence: (title) => `${title} is not included for your organisation.`,
  },
  ended: {
    state: 'Ended',
    tone: 'plain',
    sentence: (title, endsAt) =>
      `Your organisation had ${title}${endsAt ? ` until ${dayOf(endsAt)}` : ''}. It has ended.`,
  },
  unavailable: {
    state: 'Switched off',
    tone: 'warn',
    sentence: (title) => `${title} is switched off by us at the moment. This is not about your organisation.`,
    advice: 'It comes back by itself; there is nothing for you to do.',
  },
};

const isKnown = (reason: string): reason is TenantReason => Object.hasOwn(wordings, reason);
const unknown: Wording = {
  state: 'Off',
  tone: 'plain',
  sentence: (title) => `${title} is off for your organisation.`,
};

/** What a tenant reads about a decision. A reason this page does not know reads as plainly off. */
export const wordingOf = (reason: string | undefined): Wording =>
  reason && isKnown(reason) ? wordings[reason] : unknown;
