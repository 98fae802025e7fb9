import { describe, expect, it } from '@jest/globals';
import { fakeReceipt } from '../../testing/fake-receipt';
import { arrivalText, missingTexts } from './receipt-text';

const read = { isUnreadable: false, isEarly: false, isOver: false };
const pending = fakeReceipt({ a: 41, b: null, c: null });

describe('a receipt', () => {
  it.each([
    ['3 of 3 instances, 41 ms', { receipt: fakeReceipt({ a: 3, b: 41, c: 7 }), ...read }],
    ['1 of 1 instances, 1.2 s', { receipt: fakeReceipt({ a: 1_234 }), ...read }],
    [
      'Pending: 1 of 3 instances. Not every instance has confirmed yet. None serves the old state after 12:03:04 UTC.',
      { receipt: pending, ...read },
    ],
    [
      'Pending: 1 of 3 instances. Not every instance has confirmed yet. None serves the old state any more since 12:03:04 UTC.',
      { receipt: pending, ...read, isOver: true },
    ],
    [
      'No instance has been heard of lately, so none can confirm. None serves the old state after 12:03:04 UTC.',
      { receipt: fakeReceipt({}), ...read },
    ],
    [
      'Where this change has arrived cannot be read just now; that it is saved does not depend on it. None serves the old state longer than two minutes after the change.',
      { receipt: undefined, ...read, isUnreadable: true },
    ],
    ['', { receipt: undefined, ...read }],
    ['', { receipt: pending, ...read, isEarly: true }],
    ['', { receipt: undefined, ...read, isEarly: true, isUnreadable: true }],
    ['1 of 1 instances, 3 ms', { receipt: fakeReceipt({ a: 3 }), ...read, isEarly: true }],
  ])('reads: %s', (text, arrival) => {
    expect(arrivalText(arrival)).toBe(text);
  });

  it('names who is missing, and how long nothing was heard of it', () => {
    const missing = ['b: last heard of 2.5 s ago', 'c: last heard of 2.5 s ago'];
    expect(missingTexts({ receipt: pending, ...read })).toEqual(missing);
    expect(missingTexts({ receipt: pending, ...read, isEarly: true })).toEqual([]);
  });
});
