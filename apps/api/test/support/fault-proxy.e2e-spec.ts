import { createConnection, createServer, type Server, type Socket } from 'node:net';
import { once } from 'node:events';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { FaultProxy } from './fault-proxy.js';
import { waitUntil } from './wait-until.js';

/** A server that says back what it is told. */
let echo: Server;
let served: Socket[];
let proxy: FaultProxy;
let heardByServer: string;

beforeEach(async () => {
  served = [];
  heardByServer = '';
  echo = createServer((socket) => {
    served.push(socket);
    socket.on('data', (bytes) => {
      heardByServer += bytes.toString();
      socket.write(bytes);
    });
    socket.on('error', () => undefined);
  });
  await new Promise<void>((resolve) => echo.listen(0, '127.0.0.1', resolve));
  const { port } = echo.address() as { port: number };
  proxy = new FaultProxy(new URL(`redis://127.0.0.1:${port}`));
  await proxy.open();
});

afterEach(() => {
  proxy.shut();
  for (const socket of served) socket.destroy();
  echo.close();
});

class Talk {
  heard = '';
  failure: string | undefined;
  isOver = false;

  constructor(readonly socket: Socket) {
    socket.on('data', (bytes) => (this.heard += bytes.toString()));
    socket.on('error', ({ code }: NodeJS.ErrnoException) => (this.failure = code));
    socket.on('close', () => (this.isOver = true));
  }
}

async function talk(): Promise<Talk> {
  const socket = createConnection(proxy.port, '127.0.0.1');
  const talking = new Talk(socket);
  await once(socket, 'connect');
  return talking;
}

const says = (talking: Talk, text: string) =>
  waitUntil(`the client hears ${text}`, () => Promise.resolve(talking.heard === text), 2_000);
const isTold = (text: string) =>
  waitUntil(`the server hears ${text}`, () => Promise.resolve(heardByServer === text), 2_000);
const isOver = (talking: Talk) =>
  waitUntil('it is over', () => Promise.resolve(talking.isOver), 2_000).then(() => talking.failure);

/** Whatever could come through by then has. */
async function settled(): Promise<void> {
  const aside = createConnection((echo.address() as { port: number }).port, '127.0.0.1').unref();
  for (let turn = 0; turn < 5; turn += 1) {
    aside.write('.');
    await once(aside, 'data');
  }
  aside.destroy();
  heardByServer = heardByServer.replaceAll('.', '');
}

describe('a fault proxy', () => {
  it('passes both ways', async () => {
    const one = await talk();
    one.socket.write('hello');
    await says(one, 'hello');
  });

  it('that is frozen takes connections and lets nothing through until it thaws, then everything in order', async () => {
    const before = await talk();
    proxy.freeze();
    const during = await talk();
    before.socket.write('a');
    before.socket.write('b');
    during.socket.write('c');
    await settled();
    expect([heardByServer, before.heard, during.isOver]).toEqual(['', '', false]);
    proxy.thaw();
    await says(before, 'ab');
    await says(during, 'c');
  });

  it('that is frozen tells nobody that the other side is gone', async () => {
    const one = await talk();
    one.socket.write('a');
    await says(one, 'a');
    proxy.freeze();
    served[0]?.destroy();
    await settled();
    expect(one.isOver).toBe(false);
    proxy.thaw();
    expect(await isOver(one)).toBeUndefined();
  });

  it('loses the answers alone, or the questions alone', async () => {
    const one = await talk();
    proxy.freeze(['toClient']);
    one.socket.write('a');
    await isTold('a');
    await settled();
    expect(one.heard).toBe('');
    proxy.thaw();
    await says(one, 'a');
    proxy.freeze(['toServer']);
    one.socket.write('b');
    served[0]?.write('!');
    await says(one, 'a!');
    expect(heardByServer).toBe('a');
  });

  it('delays what it passes by as much as it is told to, in the directions that it is told', async () => {
    const one = await talk();
    proxy.delay(60);
    const began = performance.now();
    one.socket.write('a');
    await says(one, 'a');
    // a timer may be a millisecond early
    expect(performance.now() - began).toBeGreaterThanOrEqual(118);
    proxy.thaw();
    proxy.delay(60_000, ['toServer']);
    one.socket.write('b');
    served[0]?.write('!');
    await says(one, 'a!');
    expect(heardByServer).toBe('a');
  });

  it('breaks what is open with a reset and takes what comes then', async () => {
    const one = await talk();
    proxy.reset();
    expect(await isOver(one)).toBe('ECONNRESET');
    const next = await talk();
    next.socket.write('a');
    await says(next, 'a');
  });

  it('that is shut refuses, and opens again where it was', async () => {
    const one = await talk();
    const { url } = proxy;
    proxy.shut();
    await isOver(one);
    const refused = new Talk(createConnection(proxy.port, '127.0.0.1'));
    expect(await isOver(refused)).toBe('ECONNREFUSED');
    await proxy.open();
    expect(proxy.url).toBe(url);
    const next = await talk();
    next.socket.write('a');
    await says(next, 'a');
  });
});

describe('a trap', () => {
  it('holds back what springs it', async () => {
    const one = await talk();
    const sprung = proxy.freezeAt({ text: 'COMMIT', when: 'before' });
    one.socket.write('a');
    await isTold('a');
    one.socket.write('COMMIT');
    await sprung;
    await settled();
    expect(heardByServer).toBe('a');
  });

  it('lets it pass, and nothing after it', async () => {
    const one = await talk();
    const sprung = proxy.freezeAt({ text: 'COMMIT', when: 'after' });
    one.socket.write('COMMIT');
    await sprung;
    await isTold('COMMIT');
    one.socket.write('b');
    await settled();
    expect([heardByServer, one.heard]).toEqual(['COMMIT', '']);
  });
});
