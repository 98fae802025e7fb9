import { describe, expect, it } from '@jest/globals';
import { createLogger } from './logger.js';

function logged(line: object): string {
  let written = '';
  createLogger('info', { write: (text: string) => void (written += text) }).info(line, 'message');
  return written;
}

describe('the log', () => {
  it.each([
    { authorization: 'Bearer s3cret' },
    { headers: { cookie: 'gatehouse_session=s3cret', 'set-cookie': 's3cret' } },
    { body: { password: 's3cret' } },
    { a: { b: { token: 's3cret' } } },
    { req: { method: 'GET', url: '/v1/x?token=s3cret', headers: { authorization: 's3cret' } } },
    { err: Object.assign(new Error('failed'), { parameters: ['s3cret'], query: 's3cret' }) },
    { err: new Error('failed', { cause: Object.assign(new Error('inner'), { detail: 's3cret' }) }) },
  ])('hides the secret of %j', (line) => {
    expect(logged(line)).toContain('message');
    expect(logged(line)).not.toContain('s3cret');
  });

  it('tells what failed, and why', () => {
    const err = new Error('outer', { cause: Object.assign(new Error('inner'), { code: '57P03' }) });
    expect(JSON.parse(logged({ err }))).toMatchObject({
      err: { message: 'outer', cause: { message: 'inner', code: '57P03' } },
    });
  });
});
