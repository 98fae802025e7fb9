import type { TenantFeature } from '@gatehouse/contracts';
import type { Tone } from '../parts/badge';

type TenantReason = TenantFeature['reason'];

interface Wording {
  readonly state: string;
  readonly tone: Tone;
  /** `lastDay`: as it is shown. */
  readonly sentence: (title: string, lastDay?: string) => string;
  /** What to do about it. */
  readonly advice?: string;
}

const wordings: Record<TenantReason, Wording> = {
  on: { state: 'On', tone: 'good', sentence: (title) => `${title} is on for your organisation.` },
  winding_down: {
    state: 'Ending',
    tone: 'warn',
    sentence: (title, lastDay) =>
      `${title} is on${lastDay ? ` until ${lastDay}` : ' for now, and will end'}.`,
  },
  not_entitled: {
    state: 'Not included',
    tone: 'plain',
    sentence: (title) => `${title} is not included for your organisation.`,
  },
  ended: {
    state: 'Ended',
    tone: 'plain',
    sentence: (title, lastDay) =>
      `Your organisation had ${title}${lastDay ? ` until ${lastDay}` : ''}. It has ended.`,
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
