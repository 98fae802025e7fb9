import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { publicFlagsIn } from './public-flags.mjs';

const features = ['billing', 'scoring-pro', 'beta-dashboard'];

describe('a variable that goes into the browser’s files', () => {
  it.each([
    'NEXT_PUBLIC_BILLING',
    'NEXT_PUBLIC_ENABLE_BILLING',
    'NEXT_PUBLIC_billing_on',
    'NEXT_PUBLIC_SCORING_PRO',
    'NEXT_PUBLIC_FEATURE_BETA_DASHBOARD',
  ])('must not name a feature: %s', (name) => {
    expect(publicFlagsIn({ [name]: 'false', NODE_ENV: 'production' }, features)).toEqual([name]);
  });

  it.each(['NEXT_PUBLIC_COMMIT', 'ENABLE_BILLING', 'NEXT_PUBLIC_SCORING'])('may be another: %s', (name) => {
    expect(publicFlagsIn({ [name]: 'true' }, features)).toEqual([]);
  });
});

it('a build with one that names a feature of the catalogue fails, by name, before it begins', () => {
  const { status, stderr } = spawnSync(process.execPath, [join(import.meta.dirname, 'build.mjs')], {
    env: { NODE_ENV: 'production', NEXT_PUBLIC_ENABLE_BILLING: 'true' },
    encoding: 'utf8',
    timeout: 10_000,
  });
  expect([status, stderr]).toEqual([1, expect.stringContaining('NEXT_PUBLIC_ENABLE_BILLING')]);
});
