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

const path = '/v1/billing/subscription';

describe('readBody', () => {
  it('takes 64 KB and not a byte more', async () => {
    expect(await readBody(post('x'.repeat(maxBodyBytes)), path)).toHaveLength(maxBodyBytes);
    expect(await readBody(post('x'.repeat(maxBodyBytes + 1)), path)).toBe('payload_too_large');
  });

  it('takes texts of up to 1 MB where the API does', async () => {
    const texts = '/v1/ingestion/documents';
    expect(await readBody(post('x'.repeat(1024 * 1024)), texts)).toHaveLength(1024 * 1024);
    expect(await readBody(post('x'.repeat(1024 * 1024 + 1)), texts)).toBe('payload_too_large');
  });

  it('gives up on a body that does not come to an end', async () => {
    const endless = new ReadableStream({ start: (controller) => controller.enqueue(Buffer.from('{')) });
    expect(await readBody(post(endless), path, 50)).toBe('request_timeout');
  });
});
