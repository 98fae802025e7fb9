import type { ChangeReceipt } from '@gatehouse/contracts';
import { lengthOf } from '../../time';
import { secondOf } from '../utc';

type Confirmation = ChangeReceipt['instances'][number];

/** What is known of a change's way: a receipt, perhaps an old one, and whether the time for it has just begun or is over. */
export interface Arrival {
  readonly receipt: ChangeReceipt | undefined;
  readonly isUnreadable: boolean;
  readonly isEarly: boolean;
  readonly isOver: boolean;
}

const countOf = ({ confirmed, of }: ChangeReceipt): string => `${confirmed} of ${of} instances`;

/** The promise that holds whatever fails, in words for someone who was woken up. */
const boundText = (receipt: ChangeReceipt | undefined, isOver: boolean): string => {
  const end = receipt ? secondOf(receipt.boundEndsAt) : undefined;
  if (isOver) return `None serves the old state any more${end ? ` since ${end}` : ''}.`;
  return `None serves the old state ${end ? `after ${end}` : 'longer than two minutes after the change'}.`;
};

const unreadable =
  'Where this change has arrived cannot be read just now; that it is saved does not depend on it.';

/** "3 of 3 instances, 41 ms", or, when that takes a while, what is still missing and what holds meanwhile. */
export const arrivalText = ({ receipt, isUnreadable, isEarly, isOver }: Arrival): string => {
  if (receipt?.state === 'confirmed' && receipt.of > 0)
    return `${countOf(receipt)}${receipt.afterMs === null ? '' : `, ${lengthOf(receipt.afterMs)}`}`;
  if (isEarly) return '';
  const bound = boundText(receipt, isOver);
  if (isUnreadable) return `${unreadable} ${bound}`;
  if (receipt === undefined) return '';
  if (receipt.of === 0) return `No instance has been heard of lately, so none can confirm. ${bound}`;
  return `Pending: ${countOf(receipt)}. Not every instance has confirmed yet. ${bound}`;
};

/** Who has not confirmed, when that takes a while, and since when nothing has been heard of it. */
export const missingTexts = ({ receipt, isEarly }: Arrival): readonly string[] =>
  (isEarly ? [] : (receipt?.instances ?? []))
    .filter(({ confirmedAfterMs }) => confirmedAfterMs === null)
    .map(
      ({ instanceId, silentMs }: Confirmation) => `${instanceId}: last heard of ${lengthOf(silentMs)} ago`,
    );
