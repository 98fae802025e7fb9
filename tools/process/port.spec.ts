import { afterEach, describe, expect, it } from '@jest/globals';
import { once } from 'node:events';
import { type AddressInfo, createServer, type Server } from 'node:net';
import { networkInterfaces } from 'node:os';
import { anyFreePort, askPort } from './port.js';

const servers: Server[] = [];
afterEach(() => servers.splice(0).forEach((server) => server.close()));

/** Containers often have no IPv6. */
const addresses = Object.values(networkInterfaces()).flatMap((those) => those ?? []);
const withIPv6 = addresses.some(({ address }) => address === '::1') ? it : it.skip;

async function listenOn(port: number, host: string): Promise<number> {
  const server = createServer().listen(port, host);
  servers.push(server);
  await once(server, 'listening');
  return (server.address() as AddressInfo).port;
}

describe('a port', () => {
  it('is free while nobody listens, and taken while somebody does', async () => {
    const port = await anyFreePort();
    expect(await askPort(port)).toBe('free');
    await listenOn(port, '127.0.0.1');
    expect(await askPort(port)).toBe('taken');
  });

  it('is taken when somebody listens on every address', async () => {
    expect(await askPort(await listenOn(0, '0.0.0.0'))).toBe('taken');
  });

  withIPv6.each(['::1', '::'])(
    'is taken when somebody listens on %s, where localhost may lead',
    async (host) => {
      expect(await askPort(await listenOn(0, host))).toBe('taken');
    },
  );
});
