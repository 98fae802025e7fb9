import { describe, expect, it } from '@jest/globals';
import { runConsole } from '../run-console.js';

describe('operators create', () => {
  it('says so where nobody can be asked for the password', async () => {
    let said = '';
    const hear = (text: string) => void (said += text);
    const terminal = { env: {}, folder: '/', isInteractive: false, out: hear, err: hear };
    const words = ['operators', 'create', '--email', 'a@gatehouse.test', '--name', 'A'];
    expect(await runConsole(words, terminal)).toBe(2);
    expect(said).toMatch(/^Nobody can be asked here for the password\. Use --password-stdin\./);
  });
});
