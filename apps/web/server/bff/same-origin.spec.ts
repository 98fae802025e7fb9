/** @jest-environment node */
import { describe, expect, it } from '@jest/globals';
import { isSameOrigin } from './same-origin';

const host = 'console.example:3000';

describe('isSameOrigin', () => {
  it.each([
    [{ 'sec-fetch-site': 'same-origin' }, true],
    [{ 'sec-fetch-site': 'same-origin', origin: 'http://console.example:3000' }, true],
    [{ origin: 'http://console.example:3000' }, true],
    [{ origin: 'https://console.example:3000' }, true],
    [{}, false],
    [{ 'sec-fetch-site': 'cross-site' }, false],
    [{ 'sec-fetch-site': 'same-site' }, false],
    [{ 'sec-fetch-site': 'none' }, false],
    [{ 'sec-fetch-site': 'cross-site', origin: 'http://console.example:3000' }, false],
    [{ 'sec-fetch-site': 'same-origin', origin: 'https://evil.example' }, false],
    [{ origin: 'null' }, false],
    [{ origin: '' }, false],
    [{ origin: 'https://evil.example' }, false],
    [{ origin: 'https://console.example' }, false],
    [{ origin: 'https://console.example:3000.evil.example' }, false],
    [{ origin: 'https://evil.example/?console.example:3000' }, false],
  ])('%j: %s', (headers, expected) => {
    expect(isSameOrigin(new Headers({ host, ...headers }))).toBe(expected);
  });

  it('takes the default port and its absence for the same', () => {
    expect(
      isSameOrigin(new Headers({ host: 'console.example', origin: 'https://console.example:443' })),
    ).toBe(true);
  });

  it('compares with the host that a trusted proxy was asked for', () => {
    const headers = {
      host: 'internal:3000',
      'x-forwarded-host': 'console.example',
      origin: 'https://console.example',
    };
    expect(isSameOrigin(new Headers(headers))).toBe(true);
  });
});
