import { afterAll, describe, expect, it } from '@jest/globals';
import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readEnvironment, valueOf, withoutSecrets } from './environment.js';
import { sessionSecret } from './session-secret.js';

const dir = mkdtempSync(join(tmpdir(), 'gatehouse-data-'));
afterAll(() => rmSync(dir, { recursive: true, force: true }));

describe('the session secret', () => {
  it('is made once, long, readable by its owner only, and the same ever after', () => {
    const secret = sessionSecret(join(dir, 'new'));
    expect(secret.length).toBeGreaterThanOrEqual(48);
    expect(sessionSecret(join(dir, 'new'))).toBe(secret);
    expect(sessionSecret(join(dir, 'other'))).not.toBe(secret);
    expect(statSync(join(dir, 'new/session-secret')).mode & 0o777).toBe(0o600);
    expect(readdirSync(join(dir, 'new'))).toEqual(['session-secret']);
  });
});

describe('the environment', () => {
  it('is the process’ own over that of the file', () => {
    writeFileSync(join(dir, '.env'), '# mine\nPORT=5000\nENABLE_BILLING="true"\n');
    const { env, hasFile } = readEnvironment(dir, { PORT: '6000' });
    expect(env).toEqual({ PORT: '6000', ENABLE_BILLING: 'true' });
    expect(hasFile).toBe(true);
    expect(readEnvironment(join(dir, 'new'), {})).toEqual({ env: {}, hasFile: false });
  });

  it('takes an empty variable for unset', () => {
    expect([valueOf({ A: ' ' }, 'A'), valueOf({}, 'A'), valueOf({ A: ' b ' }, 'A')]).toEqual([
      undefined,
      undefined,
      'b',
    ]);
  });

  it('of the web app holds no secret of the API', () => {
    const env = { DATABASE_URL: 'a', REDIS_URL: 'b', SESSION_SECRET: 'c', DEMO_PASSWORD: 'd', WEB_PORT: '1' };
    expect(withoutSecrets(env)).toEqual({ WEB_PORT: '1' });
  });
});
