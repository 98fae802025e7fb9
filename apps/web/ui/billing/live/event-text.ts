import { moneyOf } from '../../money';
import type { Times } from '../../time';

/** Something that happened to the subscription, as it came over the stream. */
export interface HeardEvent {
  readonly id: string;
  readonly kind: string;
  readonly data: Readonly<Record<string, unknown>>;
}

export const eventKinds = [
  'subscription_changed',
  'invoice_issued',
  'cancellation_scheduled',
  'cancellation_withdrawn',
] as const;

const invoiceText = ({ number, amountCents, currency }: HeardEvent['data']): string =>
  typeof number === 'string' && typeof amountCents === 'number' && typeof currency === 'string'
    ? `Invoice ${number} over ${moneyOf(amountCents, currency)} was issued`
    : 'An invoice was issued';

/** What happened, in words. A kind that is newer than this page reads as its name. */
export const eventText = ({ kind, data }: HeardEvent, { dayOf }: Times): string => {
  if (kind === 'subscription_changed') return 'The subscription was changed';
  if (kind === 'invoice_issued') return invoiceText(data);
  if (kind === 'cancellation_withdrawn') return 'The cancellation was withdrawn';
  if (kind !== 'cancellation_scheduled') return kind;
  const { endsAt } = data;
  return typeof endsAt === 'string' ? `Cancelled: it ends on ${dayOf(endsAt)}` : 'Cancelled';
};
