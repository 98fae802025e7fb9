import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestApp, type TestApp } from './support/test-app.js';

let app: TestApp;

beforeAll(async () => {
  app = await startTestApp();
});

afterAll(() => app.close());

const member = 'member@acme.test';
const operator = 'operator@gatehouse.test';

/** One of each way in which this service writes an answer. */
const answers: readonly (readonly [string, () => Promise<Response>])[] = [
  ['an object', () => app.call('/v1/auth/me', { as: member })],
  ['a text that is held ready', () => app.call('/v1/features', { as: member })],
  ['nothing that has changed', () => unchanged('/v1/features')],
  ['a stream of events', () => closed('/v1/features/stream')],
  ['an export', () => app.call('/v1/platform/audit?format=csv', { as: operator })],
  ['a refusal', () => app.call('/v1/features')],
  ['no such route', () => app.call('/v1/nowhere', { as: member })],
  ['a URL that cannot be read', () => app.call('/v1/%zz')],
  ['metrics', () => app.call('/metrics')],
];

async function unchanged(path: string): Promise<Response> {
  const first = await app.call(path, { as: member });
  const etag = first.headers.get('etag') ?? '';
  const answer = await app.call(path, { as: member, headers: { 'if-none-match': etag } });
  expect(answer.status).toBe(304);
  return answer;
}

async function closed(path: string): Promise<Response> {
  const leaving = new AbortController();
  const answer = await app.call(path, { as: member, signal: leaving.signal });
  expect(answer.headers.get('content-type')).toMatch(/^text\/event-stream/);
  leaving.abort();
  return answer;
}

describe('every answer', () => {
  it.each(answers)('lets a browser make nothing of it but data: %s', async (_, ask) => {
    const { headers } = await ask();
    expect(Object.fromEntries(headers)).toMatchObject({
      'content-security-policy': "default-src 'none';frame-ancestors 'none'",
      'cross-origin-resource-policy': 'same-origin',
      'referrer-policy': 'no-referrer',
      'strict-transport-security': expect.stringContaining('max-age='),
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'SAMEORIGIN',
    });
  });

  it('but the page of the documents, which brings its own scripts', async () => {
    const { headers } = await app.call('/docs');
    expect(headers.get('content-security-policy')).toContain("script-src 'self'");
    expect(headers.get('x-content-type-options')).toBe('nosniff');
  });
});
