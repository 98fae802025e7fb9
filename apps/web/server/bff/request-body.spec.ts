/** @jest-environment node */
import { describe, expect, it } from '@jest/globals';
import { maxBodyBytes, readBody } from './request-body';

const post = (body: BodyInit) =>
  new Request('http://console.example/', {
    method: 'POST',
    headers: { 'content-type': 'application/json; charset=UTF-8' },
    body,
    duplex: 'half',
  } as RequestInit);

describe('readBody', () => {
  it('takes 64 KB and not a byte more', async () => {
    expect(await readBody(post('x'.repeat(maxBodyBytes)))).toHaveLength(maxBodyBytes);
    expect(await readBody(post('x'.repeat(maxBodyBytes + 1)))).toBe('payload_too_large');
  });

  it('gives up on a body that does not come to an end', async () => {
    const endless = new ReadableStream({ start: (controller) => controller.enqueue(Buffer.from('{')) });
    expect(await readBody(post(endless), 50)).toBe('request_timeout');
  });
});
