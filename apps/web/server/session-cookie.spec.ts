/** @jest-environment node */
import { describe, expect, it } from '@jest/globals';
import { sessionCookieIn } from './session-cookie';

describe('sessionCookieIn', () => {
  it.each([
    ['gatehouse_session=abc', 'gatehouse_session=abc'],
    ['theme=dark; gatehouse_session=abc; other=1', 'gatehouse_session=abc'],
    ['gatehouse_session=planted; __Host-gatehouse_session=real', '__Host-gatehouse_session=real'],
    ['gatehouse_session=a%2Bb.c_d-e', 'gatehouse_session=a%2Bb.c_d-e'],
    [null, undefined],
    ['', undefined],
    ['gatehouse_session=', undefined],
    ['gatehouse_session', undefined],
    ['xgatehouse_session=abc', undefined],
    ['gatehouse_session=a b', undefined],
    ['gatehouse_session=a"b', undefined],
    ['gatehouse_session=é', undefined],
  ])('%j: %j', (header, expected) => {
    expect(sessionCookieIn(header)).toBe(expected);
  });
});
