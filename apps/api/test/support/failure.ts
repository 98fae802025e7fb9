import { expect } from '@jest/globals';
import { errorTable, type Envelope, type ErrorCode } from '../../src/http/index.js';

/** The envelope of a failure, after checking that it is one in every respect. */
export async function failureOf(answer: Response): Promise<Envelope> {
  expect(answer.status).toBeGreaterThanOrEqual(400);
  const text = await answer.text();
  const body = JSON.parse(text) as Envelope;
  expect(body).toMatchObject({
    success: false,
    error: expect.any(String),
    message: expect.any(String),
    type: `urn:gatehouse:error:${body.error}`,
    title: expect.any(String),
    status: answer.status,
    instance: expect.any(String),
  });
  expect(errorTable[body.error]).toMatchObject({ status: answer.status });
  expect(answer.headers.get('content-type')).toMatch(/^application\/(json|problem\+json)/);
  expect(answer.headers.get('cache-control')).toBe('no-store');
  if (answer.status === 503) expect(answer.headers.get('retry-after')).toMatch(/^[1-9]\d*$/);
  if (answer.status === 401) expect(answer.headers.get('www-authenticate')).toBe('Bearer');
  return body;
}

/** Status and code: what most tests of failures look at. */
export async function refusalOf(answer: Response): Promise<{ status: number; error: ErrorCode }> {
  const { status, error } = await failureOf(answer);
  return { status, error };
}
