import { describe, expect, it } from '@jest/globals';
import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { choosePort, portChoice, PortTakenError } from './port-choice.js';

async function whileTaken(work: (port: number) => Promise<void>): Promise<void> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  try {
    await work((server.address() as AddressInfo).port);
  } finally {
    server.close();
  }
}

describe('a port', () => {
  it.each([
    [undefined, { port: 4000, isExplicit: false }],
    ['', { port: 4000, isExplicit: false }],
    [' 8080 ', { port: 8080, isExplicit: true }],
    ['65535', { port: 65_535, isExplicit: true }],
  ])('is read from %j', (said, expected) => {
    expect(portChoice({ PORT: said }, 'PORT', 4000)).toEqual({ variable: 'PORT', ...expected });
  });

  it.each(['65536', '-1', '1e3', '0x10', '80.5', 'http', '4000 # mine'])(
    'is refused by name when it says %j',
    (said) => {
      expect(() => portChoice({ PORT: said }, 'PORT', 4000)).toThrow('PORT: expected a port from 0 to 65535');
    },
  );

  it('that nobody asked for gives way to the next free one, and says so', () =>
    whileTaken(async (taken) => {
      const said: string[] = [];
      const choice = { variable: 'PORT', port: taken, isExplicit: false };
      const port = await choosePort(choice, '127.0.0.1', (line) => said.push(line));
      expect(port).toBeGreaterThan(taken);
      expect(said).toEqual([`Port ${taken} is taken; using ${port} (PORT sets it).`]);
    }));

  it('that somebody asked for is refused when it is taken, by the name of its variable', () =>
    whileTaken(async (taken) => {
      const choice = { variable: 'WEB_PORT', port: taken, isExplicit: true };
      const chosen = choosePort(choice, '127.0.0.1', () => undefined);
      await expect(chosen).rejects.toThrow(PortTakenError);
      await expect(chosen).rejects.toThrow(`Port ${taken} is taken by another program. Set WEB_PORT`);
    }));

  it('of zero is any free one', async () => {
    const choice = { variable: 'PORT', port: 0, isExplicit: true };
    expect(await choosePort(choice, '127.0.0.1', () => undefined)).toBeGreaterThan(0);
  });
});
