import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import type { ServerResponse } from 'node:http';
import { expect, test } from '@playwright/test';
import { json, startFakeApi } from '../server/testing/fake-api';
import { addressOf, startWeb } from './web-server';

const session = { cookie: 'gatehouse_session=x' };

test.describe('the server', () => {
  let api: Awaited<ReturnType<typeof startFakeApi>>;
  let server: ChildProcess;
  let address: string;

  test.beforeEach(async () => {
    api = await startFakeApi();
    server = startWeb({ API_URL: api.origin });
    address = await addressOf(server);
  });
  test.afterEach(async () => {
    server.kill('SIGKILL');
    await api.stop();
  });

  test('tells the API the address that the socket proves, whatever the caller claims', async () => {
    api.answers(json(200, {}));
    const claims = { 'x-forwarded-for': '6.6.6.6', forwarded: 'for=6.6.6.6', 'x-forwarded-proto': 'https' };
    // At once, while the server is still starting, and again afterwards.
    await fetch(`${address}/api/v1/features`, { headers: { ...session, ...claims } });
    await fetch(`${address}/api/v1/features`, { headers: { ...session, ...claims } });
    const told = api.calls.map(({ headers }) => [headers['x-forwarded-for'], headers['x-forwarded-proto']]);
    expect(told[1]).toEqual(['127.0.0.1', 'http']);
    expect(JSON.stringify(told)).not.toContain('6.6.6.6');
  });

  test('hands each event of a stream on as it comes, and hangs up when the browser does', async () => {
    let next: (event: string) => void = () => undefined;
    const hungUp = new Promise<void>((resolve) => {
      api.answers((response) => {
        next = (event) => response.write(event);
        response.writeHead(200, { 'content-type': 'text/event-stream' }).write('event: features\n\n');
        response.on('close', resolve);
      });
    });
    const caller = new AbortController();
    const headers = { ...session, accept: 'text/event-stream', 'accept-encoding': 'gzip, br' };
    const stream = await fetch(`${address}/api/v1/features/stream`, { headers, signal: caller.signal });
    expect(stream.headers.get('content-encoding')).toBeNull();
    expect(stream.headers.get('cache-control')).toBe('private, no-store, no-transform');
    expect(stream.headers.get('x-accel-buffering')).toBe('no');
    const reader = stream.body?.getReader();
    for (const event of ['event: features\n\n', ': still here\n\n', 'data: {}\n\n']) {
      if (event !== 'event: features\n\n') next(event);
      expect(Buffer.from((await reader?.read())?.value ?? []).toString()).toBe(event);
    }
    caller.abort();
    await hungUp;
  });

  test('ends within 2 s on SIGTERM, with a stream open on both sides', async () => {
    const streamEnded = new Promise<void>((resolve) => {
      api.answers((response) => {
        response.writeHead(200, { 'content-type': 'text/event-stream' }).write(': open\n\n');
        response.on('close', resolve);
      });
    });
    const headers = { ...session, accept: 'text/event-stream' };
    const stream = await fetch(`${address}/api/v1/features/stream`, { headers });
    await stream.body?.getReader().read();
    const asked = performance.now();
    server.kill('SIGTERM');
    expect(await once(server, 'exit')).toEqual([0, null]);
    expect(performance.now() - asked).toBeLessThan(2_000);
    await streamEnded;
  });

  test('finishes what it was asked before it ends on SIGTERM', async () => {
    const asked = new Promise<ServerResponse>((resolve) => api.answers(resolve));
    const answer = fetch(`${address}/api/v1/features`, { headers: session }).then((response) =>
      response.json(),
    );
    const response = await asked;
    server.kill('SIGTERM');
    const closed = () =>
      fetch(address).then(
        () => false,
        () => true,
      );
    await expect.poll(closed).toBe(true);
    json(200, { done: true })(response);
    expect(await answer).toEqual({ done: true });
    expect(await once(server, 'exit')).toEqual([0, null]);
  });
});

for (const [name, value] of [
  ['TRUST_PROXY', 'yes'],
  ['API_URL', 'postgres://secret@db'],
  ['WEB_PORT', '70000'],
] as const)
  test(`a ${name} that is not usable ends the start, named and not printed`, async () => {
    const server = startWeb({ [name]: value });
    let said = '';
    server.stderr?.on('data', (piece) => (said += String(piece)));
    const [code] = (await once(server, 'close')) as [number];
    expect(code).toBe(1);
    expect(said).toContain(`${name}: expected`);
    expect(said).not.toContain(value);
  });
