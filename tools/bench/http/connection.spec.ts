import { createServer, type Socket } from 'node:net';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from '@jest/globals';
import { Connection } from './connection.js';
import { load } from './load.js';

describe('Connection', () => {
  const servers: { close(): void }[] = [];
  const serving = async (answer: (socket: Socket) => void): Promise<number> => {
    const server = createServer((socket) => socket.on('data', () => answer(socket)));
    servers.push(server);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return (server.address() as AddressInfo).port;
  };
  afterEach(() => servers.splice(0).forEach((server) => server.close()));

  it('waits for the whole body, however it is cut up', async () => {
    const port = await serving((socket) => {
      socket.write('HTTP/1.1 200 OK\r\nContent-Le');
      setImmediate(() => {
        socket.write('ngth: 4\r\n\r\nab');
        setImmediate(() => socket.write('cd'));
      });
    });
    const connection = await Connection.open(port);
    expect(await connection.ask('GET / HTTP/1.1\r\n\r\n')).toMatchObject({ status: 200, body: 'abcd' });
    connection.close();
  });

  it('puts chunks together, wherever they are cut', async () => {
    const whole = 'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nab\r\n3\r\ncde\r\n0\r\n\r\n';
    for (let cut = 50; cut < whole.length; cut += 1) {
      const port = await serving((socket) => {
        socket.write(whole.slice(0, cut));
        setImmediate(() => socket.write(whole.slice(cut)));
      });
      const connection = await Connection.open(port);
      expect(await connection.ask('GET / HTTP/1.1\r\n\r\n')).toMatchObject({ status: 200, body: 'abcde' });
      connection.close();
    }
  });

  it('says so when the server hangs up', async () => {
    const connection = await Connection.open(await serving((socket) => socket.destroy()));
    await expect(connection.ask('GET / HTTP/1.1\r\n\r\n')).rejects.toThrow('hung up');
  });

  it('fails a load with an answer that is not right', async () => {
    const port = await serving((socket) => socket.write('HTTP/1.1 503 No\r\nContent-Length: 0\r\n\r\n'));
    const isRight = ({ status }: { readonly status: number }) => status === 200;
    const loading = load({ port, requests: ['GET / HTTP/1.1\r\n\r\n'], count: 2, inFlight: 1, isRight });
    await expect(loading).rejects.toThrow('A wrong answer: 503');
  });
});
