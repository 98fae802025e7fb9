/** @jest-environment node */
import { describe, expect, it } from '@jest/globals';
import { upstreamPathOf } from './upstream-path';

const pathOf = (path: string) => upstreamPathOf(new URL(path, 'http://console.example'));

describe('upstreamPathOf', () => {
  it.each([
    ['/api/v1/features', '/v1/features'],
    ['/api/v1/platform/tenants?query=a%2Fb&limit=5', '/v1/platform/tenants?query=a%2Fb&limit=5'],
    [
      '/api/v1/platform/tenants/1111-AA/features/scoring-pro',
      '/v1/platform/tenants/1111-AA/features/scoring-pro',
    ],
    ['/api/v1/a/../features', '/v1/features'],
  ])('%s leads to %s', (path, expected) => {
    expect(pathOf(path)).toBe(expected);
  });

  it.each([
    '/api/v1/',
    '/api/v1',
    '/api/v1/../health/live',
    '/api/v1/%2e%2e/health/live',
    '/api/v1/..%2fhealth%2flive',
    '/api/v1/..%5chealth',
    '/api/v1/%252e%252e/health',
    '/api/v1/a%2Fb',
    '/api/v1/a%00',
    '/api/v1/%0d%0aX:1',
    '/api/v1/%ff',
    '/api/v1//evil.example/',
    '/api/v1/features/',
    '/api/v1/x;y=1',
    '/api/v1/\u200b11111111',
    `/api/v1/${'a'.repeat(129)}`,
    '/api/v2/features',
    '/v1/features',
  ])('%s leads nowhere', (path) => {
    expect(pathOf(path)).toBeUndefined();
  });
});
