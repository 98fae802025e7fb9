import { describe, expect, it } from '@jest/globals';
import { withDemoProfile } from './demo-profile.js';

const gates = ['ENABLE_A', 'ENABLE_B', 'ENABLE_C'];

describe('the demo', () => {
  it.each([
    ['nothing is configured', {}, false, true],
    ['only a port is', { PORT: '5000' }, false, true],
    ['there is an .env', {}, true, false],
    ['a database is named', { DATABASE_URL: 'postgres://host/db' }, false, false],
    ['an empty name stands for a database', { DATABASE_URL: '' }, false, true],
    ['it is production', { NODE_ENV: 'production' }, false, false],
    ['it is asked for', { SEED_DEMO: 'TRUE', DATABASE_URL: 'postgres://host/db' }, true, true],
    ['it is declined', { SEED_DEMO: 'false' }, false, false],
    ['its variable says neither', { SEED_DEMO: 'perhaps' }, false, false],
  ])('when %s', (_, env, hasFile, isDemo) => {
    expect(withDemoProfile({ env, hasFile, gates }).isDemo).toBe(isDemo);
  });

  it('opens the gates that the environment does not mention, and no other', () => {
    const { env } = withDemoProfile({ env: { ENABLE_A: 'false', ENABLE_B: '' }, hasFile: false, gates });
    expect(env).toEqual({ ENABLE_A: 'false', ENABLE_B: '', ENABLE_C: 'true', SEED_DEMO: 'true' });
  });

  it('leaves everything as it is when it is not wanted', () => {
    const env = { SEED_DEMO: '0', ENABLE_A: 'true' };
    expect(withDemoProfile({ env, hasFile: false, gates }).env).toEqual(env);
  });
});
