import { createServer } from 'node:net';

/** Both loopback addresses: `localhost` may lead a browser to either, so a port is free only when neither is taken. */
const loopback = ['127.0.0.1', '::1'];

type Answer = 'free' | 'taken' | 'forbidden';

/** Whether a server could listen on `port` of `host` (and of loopback) at this moment. */
export async function askPort(port: number, host = '127.0.0.1'): Promise<Answer> {
  for (const address of new Set([...loopback, host])) {
    const answer = answerOf(await tryToListen(port, address));
    if (answer !== 'free') return answer;
  }
  return 'free';
}

/** A port of loopback that nobody listens on at this moment. Somebody else may be quicker: be ready to ask again. */
export async function anyFreePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen({ port: 0, host: '127.0.0.1', exclusive: true }, () => {
      const address = server.address();
      server.close(() => {
        if (address === null || typeof address === 'string') reject(new Error('the system gave no port'));
        else resolve(address.port);
      });
    });
  });
}

function answerOf(code: string | undefined): Answer {
  if (code === 'EADDRINUSE') return 'taken';
  if (code === 'EACCES') return 'forbidden';
  // an address this machine does not have (no IPv6, say) stands in nobody's way
  return 'free';
}

function tryToListen(port: number, host: string): Promise<string | undefined> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? 'unknown'));
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(undefined)));
  });
}
