import { describe, expect, it } from '@jest/globals';
import { Command } from 'commander';
import { ConsoleError } from './console-error.js';
import { exitCode } from './exit-code.js';
import { runConsole } from './run-console.js';
import type { Terminal } from './terminal.js';

function heard(): Terminal & { said: string; warned: string } {
  const terminal = {
    env: {},
    folder: '/',
    isInteractive: false,
    said: '',
    warned: '',
    out: (text: string) => void (terminal.said += text),
    err: (text: string) => void (terminal.warned += text),
  };
  return terminal;
}

const ask = (terminal: Terminal) =>
  new Command('ask')
    .description('Ask something.')
    .requiredOption('--of <whom>')
    .action(({ of }: { of: string }) => {
      if (of === 'nobody') throw new ConsoleError('Nobody answers.', exitCode.unreachable);
      if (of === 'a mistake') throw new TypeError('not a sentence');
      terminal.out(`asked ${of}\n`);
    });
const run = async (...words: string[]) => {
  const terminal = heard();
  return { code: await runConsole(words, terminal, [ask]), ...terminal };
};

describe('the console', () => {
  it('does what was typed', async () => {
    expect(await run('ask', '--of', 'you')).toMatchObject({ code: 0, said: 'asked you\n', warned: '' });
  });

  it.each([
    [['asks']],
    [['ask']],
    [['ask', '--of']],
    [['ask', '--of', 'you', '--loudly']],
    [['ask', '--of', 'you', 'twice']],
  ])('says what it does not understand in %j, and does nothing', async (words) => {
    expect(await run(...words)).toMatchObject({
      code: 2,
      said: '',
      warned: expect.stringMatching(/^error: /),
    });
  });

  it('says in a sentence why something cannot be done, with its code', async () => {
    expect(await run('ask', '--of', 'nobody')).toMatchObject({
      code: 3,
      said: '',
      warned: 'Nobody answers.\n',
    });
  });

  it('does not pass a mistake of its own off as an answer', async () => {
    await expect(run('ask', '--of', 'a mistake')).rejects.toThrow(TypeError);
  });

  it('helps, with every command and what its codes mean', async () => {
    const { code, said } = await run('--help');
    expect([code, said]).toEqual([
      0,
      expect.stringMatching(/ask .*Ask something\.[^]*0: done; 1: the answer is no/),
    ]);
  });
});
