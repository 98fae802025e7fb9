import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { ApiError } from '../errors/api-error.js';
import { tenantIdSchema } from './ids.js';
import { cursorsOf, pageQuerySchema } from './pages.js';

const id = '11111111-1111-4111-8111-11111111111a';

describe('a tenant id', () => {
  it.each([id, id.toUpperCase()])('%s is one and the same', (given) => {
    expect(tenantIdSchema.parse(given)).toBe(id);
  });

  it.each([
    'abc',
    '',
    ' '.repeat(36),
    `${id}1`,
    'undefined',
    'null',
    '-1',
    '1e3',
    `${id.slice(0, 35)}G`,
    `{${id}}`,
    id.replaceAll('-', ''),
    '1111-11111111-4111-8111-11111111111a',
    `urn:uuid:${id}`,
    `${id}\n`,
    `\u200b${id}`,
    `${id}\u0000`,
  ])('%j is none', (given) => {
    expect(tenantIdSchema.safeParse(given).success).toBe(false);
  });
});

describe('a page', () => {
  it.each([
    [{}, 50],
    [{ limit: '1' }, 1],
    [{ limit: '200' }, 200],
  ])('%j has a limit of %i', (query, limit) => {
    expect(pageQuerySchema.parse(query)).toEqual({ limit });
  });

  it.each(['0', '201', '-1', '1.5', '1e2', '0x10', ' 1', '', ['1', '2']])('refuses the limit %j', (limit) => {
    expect(pageQuerySchema.safeParse({ limit }).success).toBe(false);
  });

  it('refuses members it does not know', () => {
    expect(pageQuerySchema.safeParse({ tenant_id: 'a' }).success).toBe(false);
  });
});

describe('a cursor', () => {
  const cursors = cursorsOf(z.strictObject({ name: z.string(), id: z.string() }));
  const cursor = cursors.encode({ name: 'Ümlaut', id });

  it('is read as it was written', () => {
    expect(cursors.decode(cursor)).toEqual({ name: 'Ümlaut', id });
    expect(cursors.decode(undefined)).toBeUndefined();
  });

  it.each([
    '',
    'x',
    '!!!',
    `${cursor}=`,
    `${cursor}A`,
    cursor.slice(1),
    btoa('null'),
    btoa('{"name":1,"id":2}'),
  ])('%j is refused', (tampered) => {
    expect(() => cursors.decode(tampered)).toThrow(ApiError);
  });
});
