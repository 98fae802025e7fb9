import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { exchange, parseAnswer } from './support/raw-http.js';
import { startProbe } from './support/probe-app.js';

const id = '11111111-1111-4111-8111-11111111111a';
type Body = NonNullable<RequestInit['body']>;
const json = { 'Content-Type': 'application/json' };
let app: Awaited<ReturnType<typeof startProbe>>;
let slowHeaders: Promise<Timed>;
let slowBody: Promise<Timed>;

beforeAll(async () => {
  app = await startProbe();
  // both wait for a deadline of 5 s: let them wait while the others run
  const fields = Array.from({ length: 60 }, (_, index) => `X-${index}: 1\r\n`);
  slowHeaders = timed(['GET /probe HTTP/1.1\r\nHost: x\r\n', ...fields], 200);
  const head = `PUT /probe/things/${id} HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 20\r\n\r\n`;
  slowBody = timed([head, ...'{"name":"'.split('')], 1_000);
});

interface Timed {
  readonly received: string;
  readonly ms: number;
}

async function timed(parts: readonly string[], pauseMs: number): Promise<Timed> {
  const started = performance.now();
  return { received: await exchange(app.port, parts, pauseMs), ms: performance.now() - started };
}

afterAll(async () => {
  await app.close();
});

const call = (path: string, init: RequestInit = {}) => fetch(`http://127.0.0.1:${app.port}${path}`, init);
const put = (body: Body, headers: Record<string, string> = json) =>
  call(`/probe/things/${id}`, { method: 'PUT', body, headers });

async function expectEnvelope(
  answer: Response,
  status: number,
  error: string,
): Promise<Record<string, unknown>> {
  const body = (await answer.json()) as Record<string, unknown>;
  expect({ status: answer.status, ...body }).toMatchObject({
    status,
    success: false,
    error,
    message: expect.any(String),
    type: `urn:gatehouse:error:${error}`,
    title: expect.any(String),
    instance: new URL(answer.url).pathname,
  });
  expect(answer.headers.get('x-request-id')).toBeTruthy();
  expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
  expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
  return body;
}

describe('the envelope', () => {
  it.each([
    ['GET', '/nothing', 404, 'not_found'],
    ['QUERY', '/nothing', 404, 'not_found'],
    ['GET', '/probe/things/%ff', 400, 'malformed_url'],
    ['GET', '/probe/things/', 400, 'malformed_url'],
    ['GET', `/probe/things/${'a'.repeat(151)}`, 414, 'uri_too_long'],
    ['GET', '/probe/fails/nest', 404, 'not_found'],
    ['GET', '/probe/fails/otherwise', 500, 'internal_error'],
  ])('%s %s is %i %s', async (method, path, status, error) => {
    const body = await expectEnvelope(await call(path, { method }), status, error);
    expect(JSON.stringify(body)).not.toContain('s3cret');
  });

  it.each([
    ['DELETE', `/probe/things/${id}`, 'GET, HEAD, PUT'],
    ['OPTIONS', `/probe/things/${id}?a=b`, 'GET, HEAD, PUT'],
    ['QUERY', '/probe/hidden', 'POST'],
    ['GET', '/probe/hidden', 'POST'],
  ])('%s %s is 405 and names what is allowed', async (method, path, allow) => {
    const answer = await call(path, { method });
    expect(answer.headers.get('allow')).toBe(allow);
    await expectEnvelope(answer, 405, 'method_not_allowed');
  });

  it('is problem+json for whoever asks for it', async () => {
    const answer = await call('/nothing', { headers: { Accept: 'application/problem+json' } });
    expect(answer.headers.get('content-type')).toContain('application/problem+json');
    await expectEnvelope(answer, 404, 'not_found');
  });

  it('logs what it does not show, with the request id and without the query', async () => {
    await call('/probe/fails/otherwise?token=hidden', { headers: { 'X-Request-Id': 'find-me' } });
    const lines = app
      .log()
      .split('\n')
      .filter((line) => line.includes('find-me'));
    expect(lines.some((line) => line.includes('s3cret') && line.includes('"requestId":"find-me"'))).toBe(
      true,
    );
    expect(lines.join()).not.toContain('hidden');
  });

  it.each([
    ['mine-1', 'mine-1'],
    ['<b>', expect.stringMatching(/^[0-9a-f-]{36}$/)],
    ['x'.repeat(10_240), expect.stringMatching(/^[0-9a-f-]{36}$/)],
  ])('answers a request id with itself, or with one of its own (%#)', async (given, expected) => {
    const answer = await call('/nothing', { headers: { 'X-Request-Id': given } });
    expect(answer.headers.get('x-request-id')).toEqual(expected);
  });

  it('believes no X-Forwarded header and no method override of a stranger', async () => {
    const headers = {
      'X-HTTP-Method-Override': 'PUT',
      'X-Original-URL': '/nothing',
      'X-Forwarded-Proto': 'https',
    };
    expect((await call(`/probe/things/${id}`, { headers })).status).toBe(200);
  });
});

describe('what never becomes a request', () => {
  const line = 'GET /probe HTTP/1.1\r\nHost: x\r\n';

  it.each([
    ['no HTTP', 'GARBAGE\r\n\r\n', 400, 'malformed_request'],
    ['two lengths', `${line}Content-Length: 1\r\nContent-Length: 2\r\n\r\n`, 400, 'malformed_request'],
    [
      'length and chunks',
      `${line}Content-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n`,
      400,
      'malformed_request',
    ],
    [
      '20 KB of one header',
      `${line}Authorization: Bearer ${'a'.repeat(20_480)}\r\n\r\n`,
      431,
      'headers_too_large',
    ],
    ['a URL of 20 KB', `GET /${'a'.repeat(20_480)} HTTP/1.1\r\nHost: x\r\n\r\n`, 431, 'headers_too_large'],
    ['no Host', `GET /probe HTTP/1.1\r\nConnection: close\r\n\r\n`, 400, 'malformed_request'],
    [
      'an expectation that nobody knows',
      `GET /nothing HTTP/1.1\r\nHost: x\r\nExpect: nonsense\r\nConnection: close\r\n\r\n`,
      404,
      'not_found',
    ],
  ])('%s gets the envelope', async (_, bytes, status, error) => {
    const answer = parseAnswer(await exchange(app.port, [bytes]));
    expect(answer).toMatchObject({ status, body: { success: false, error, status } });
    expect(answer.headers).toMatchObject({ 'x-content-type-options': 'nosniff', connection: 'close' });
  });

  it('headers that trickle in are 408', async () => {
    const { received, ms } = await slowHeaders;
    const answer = parseAnswer(received);
    expect(ms).toBeLessThan(8_000);
    expect(answer).toMatchObject({ status: 408, body: { error: 'request_timeout' } });
  }, 15_000);

  it('garbage after an answered request gets an answer of its own, garbage inside a body none', async () => {
    const after = await exchange(
      app.port,
      [`GET /nothing HTTP/1.1\r\nHost: x\r\n\r\n`, 'GARBAGE\r\n\r\n'],
      100,
    );
    expect(after.match(/HTTP\/1\.1 \d+/g)).toEqual(['HTTP/1.1 404', 'HTTP/1.1 400']);
    const head = 'POST /nothing HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n';
    const inside = await exchange(app.port, [head, 'GARBAGE\r\n\r\n'], 100);
    expect(inside.match(/HTTP\/1\.1 \d+/g)).toEqual(['HTTP/1.1 404']);
  });
});

describe('a body', () => {
  it('arrives in the handler as its schema made it', async () => {
    const answer = await put('{"name":"a","count":1}', {
      'Content-Type': 'application/json; charset="UTF-8"',
    });
    expect(await answer.json()).toEqual({ tenantId: id, body: { name: 'a', count: 1 } });
  });

  it.each([
    ['', '', 'invalid_json'],
    ['{', '', 'invalid_json'],
    ['null', '', 'invalid_type'],
    ['[]', '', 'invalid_type'],
    ['"x"', '', 'invalid_type'],
    ['1', '', 'invalid_type'],
    ['true', '', 'invalid_type'],
    ['{"name":"\\u0000"}', '/name', 'invalid_string'],
    ['{"name":"\\ud800"}', '/name', 'invalid_string'],
    [Buffer.from('7b226e616d65223a22ff227d', 'hex'), '', 'invalid_encoding'],
    ['{"name":"a","count":1e400}', '/count', 'invalid_number'],
    ['{"name":"a","count":9007199254740993}', '/count', 'invalid_number'],
    ['{"name":"a","count":-0}', '/count', 'invalid_number'],
    ['{"name":"a","count":1.5}', '/count', 'invalid_type'],
    ['{"name":"a","flags":["true"]}', '/flags/0', 'invalid_type'],
    ['{"name":"aaaaaaaaaaaaaaaaaaaaa"}', '/name', 'too_big'],
    ['{"name":"a","na/me":1}', '/na~1me', 'unrecognized_keys'],
    ['{"name":"a","name":"b"}', '/name', 'duplicate_key'],
    ['{"name":"a","__proto__":{}}', '/__proto__', 'forbidden_key'],
    ['{"constructor":{"prototype":{}}}', '/constructor', 'forbidden_key'],
  ])('%j is 400 at "%s": %s', async (body, path, code) => {
    const envelope = await expectEnvelope(await put(body as Body), 400, 'invalid_request');
    expect(envelope['issues']).toContainEqual({ path, code, message: expect.any(String) });
  });

  it.each([2_000, 30_000])('nested %i deep is 400', async (depth) => {
    await expectEnvelope(await put('['.repeat(depth)), 400, 'invalid_request');
  });

  it.each([
    'text/plain',
    'multipart/form-data; boundary=x',
    'application/x-www-form-urlencoded',
    'application/json; charset=utf-16',
    'application/json; charset=utf-8; x=y',
    'application/merge-patch+json',
    'application/json, text/plain',
    'nonsense',
    ';',
  ])('as %s is 415', async (type) => {
    await expectEnvelope(await put('{"name":"a"}', { 'Content-Type': type }), 415, 'unsupported_media_type');
  });

  it('without a type, or compressed, is 415', async () => {
    await expectEnvelope(await put(Buffer.from('{"name":"a"}'), {}), 415, 'unsupported_media_type');
    const gzip = { ...json, 'Content-Encoding': 'gzip' };
    await expectEnvelope(await put('{"name":"a"}', gzip), 415, 'unsupported_media_type');
  });

  it('over 64 KB is 413, announced or not; 64 KB is not', async () => {
    const padded = (bytes: number) => `{"name":"a"${' '.repeat(bytes - 12)}}`;
    expect((await put(padded(65_536))).status).toBe(200);
    await expectEnvelope(await put(padded(65_537)), 413, 'payload_too_large');
    const chunks = ReadableStream.from([Buffer.from(padded(65_000)), Buffer.from(padded(65_000))]);
    const init = { method: 'PUT', body: chunks, headers: json, duplex: 'half' } as RequestInit;
    await expectEnvelope(await call(`/probe/things/${id}`, init), 413, 'payload_too_large');
  });

  it('at one byte a second is 408', async () => {
    const { received, ms } = await slowBody;
    const answer = parseAnswer(received);
    expect(ms).toBeLessThan(8_000);
    expect(answer).toMatchObject({ status: 408, body: { error: 'request_timeout' } });
  }, 15_000);

  it('is not read before the guards ran: their 404 wins over 415, 413 and 400', async () => {
    for (const type of ['text/plain', 'nonsense', 'application/json']) {
      const init = { method: 'POST', body: '['.repeat(70_000), headers: { 'Content-Type': type } };
      await expectEnvelope(await call('/probe/hidden', init), 404, 'not_found');
    }
  });

  it('nobody takes is left alone, and the connection stays usable', async () => {
    const init = {
      method: 'POST',
      body: 'a=1',
      headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
    };
    expect((await call('/probe/bodiless', init)).status).toBe(201);
    expect((await call('/probe/bodiless', init)).status).toBe(201);
  });

  it('takes no form as JSON', async () => {
    const init = { method: 'POST', body: new URLSearchParams({ a: '1' }) };
    await expectEnvelope(await call('/probe/forgotten/echo', init), 415, 'unsupported_media_type');
  });
});

describe('parameters and queries', () => {
  it('read an id in any case as one, and the page', async () => {
    const answer = await call(`/probe/things/${id.toUpperCase()}?limit=7`);
    expect(await answer.json()).toEqual({ tenantId: id, page: { limit: 7 } });
  });

  it.each([
    ['abc', '/tenant_id'],
    ['%00', '/tenant_id'],
    ['%0d%0aX:1', '/tenant_id'],
    ['..%2f..%2fhealth', '/tenant_id'],
    ['a%2Fb', '/tenant_id'],
    ['x;y=1', '/tenant_id'],
    [`%E2%80%8B${id}`, '/tenant_id'],
    [`${id}?limit=0`, '/limit'],
    [`${id}?limit=1&limit=2`, '/limit'],
    [`${id}?tenant_id=a&tenant_id=b`, '/tenant_id'],
    [`${id}?tenant_id[]=a`, '/tenant_id[]'],
    [`${id}?__proto__[x]=1`, '/__proto__[x]'],
    [`${id}?__proto__=1`, '/__proto__'],
  ])('%s is 400 at %s', async (path, place) => {
    const envelope = await expectEnvelope(await call(`/probe/things/${path}`), 400, 'invalid_request');
    expect(envelope['issues']).toContainEqual(expect.objectContaining({ path: place }));
  });

  it('an id of dots is no other route', async () => {
    const answer = parseAnswer(
      await exchange(app.port, ['GET /probe/things/%2e%2e HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n']),
    );
    expect(answer).toMatchObject({ status: 400, body: { error: 'invalid_request' } });
  });

  it('If-Match on two lines is one list; malformed is 400', async () => {
    const put = (lines: string) =>
      exchange(app.port, [`PUT /probe/matching HTTP/1.1\r\nHost: x\r\nConnection: close\r\n${lines}\r\n`]);
    const list = parseAnswer(await put('If-Match: "a"\r\nIf-Match: W/"b"\r\n'));
    expect(list.body).toEqual({
      kind: 'tags',
      tags: [
        { weak: false, value: 'a' },
        { weak: true, value: 'b' },
      ],
    });
    expect(parseAnswer(await put('If-Match: a\r\n'))).toMatchObject({
      status: 400,
      body: { error: 'precondition_malformed' },
    });
  });
});
