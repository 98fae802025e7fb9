import { describe, expect, it } from '@jest/globals';
import { withRole } from './application-role.js';

describe('a URL with a role', () => {
  it('keeps everything else as it is', () => {
    expect(withRole('postgres://u:p%40@db:5433/name?sslmode=require', 'r')).toBe(
      'postgres://u:p%40@db:5433/name?sslmode=require&options=-c%20role%3Dr',
    );
  });

  it('adds to the options that are there', () => {
    const url = new URL(withRole('postgres://u@db/name?options=-c%20geqo%3Doff', 'r'));
    expect(url.searchParams.get('options')).toBe('-c geqo=off -c role=r');
  });
});
