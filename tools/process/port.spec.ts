import { describe, expect, it } from '@jest/globals';
import { createServer, type Server } from 'node:net';
import { once } from 'node:events';
import { anyFreePort, askPort } from './port.js';

async function listening(port: number, host: string): Promise<Server> {
  const server = createServer().listen(port, host);
  await once(server, 'listening');
  return server;
}

describe('a port', () => {
  it('is free while nobody listens, and taken while somebody does', async () => {
    const port = await anyFreePort();
    expect(await askPort(port)).toBe('free');
    const server = await listening(port, '127.0.0.1');
    expect(await askPort(port)).toBe('taken');
    server.close();
    await once(server, 'close');
    expect(await askPort(port)).toBe('free');
  });

  it('is taken when somebody listens where else localhost may lead, or on every address', async () => {
    for (const host of ['::1', '::', '0.0.0.0']) {
      const server = await listening(0, host);
      const address = server.address();
      expect(await askPort(typeof address === 'object' ? (address?.port ?? 0) : 0)).toBe('taken');
      server.close();
    }
  });
});
