/** @jest-environment node */
import { describe, expect, it } from '@jest/globals';
import { safeReturnPath, signInPath } from './return-path';

describe('safeReturnPath', () => {
  it.each(['/', '/billing', '/platform/tenants?query=a%20b&cursor=x', '/a//b'])('keeps %s', (path) => {
    expect(safeReturnPath(path)).toBe(path);
  });

  it.each([
    undefined,
    '',
    'billing',
    ['/billing'],
    'https://evil.example/',
    '//evil.example/',
    '/\\evil.example/',
    '\\\\evil.example',
    '/\t/evil.example',
    '/\n/evil.example',
    '/a/..//evil.example',
    '/%2e%2e//evil.example',
    'javascript:alert(1)',
    '/sign-in?next=/sign-in',
    '/api/v1/features',
    `/${'a'.repeat(1_024)}`,
  ])('leads %j to the start', (path) => {
    expect(safeReturnPath(path)).toBe('/');
  });

  it('goes to sign in and remembers where from', () => {
    expect(signInPath('/billing?cursor=a')).toBe('/sign-in?next=%2Fbilling%3Fcursor%3Da');
  });
});
