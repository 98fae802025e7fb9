import { describe, expect, it } from '@jest/globals';
import { plant, plantTyped } from './plant.js';

const library = 'libs/features/src/index.ts';
const spec = 'tools/lint/rooms.spec.ts';
const rule = (name: string) => expect.stringMatching(new RegExp(`^@typescript-eslint/${name}: `));

const decorated = `
import { Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
@Injectable()
export class Labels { constructor(readonly reflector: Reflector) {} }
`;

describe('the rules that know types', () => {
  it.each([
    ['export const f = (x: any) => String(x);', 'no-explicit-any'],
    ["export const f = (): string => JSON.parse('{}');", 'no-unsafe-return'],
    ["const x: string = JSON.parse('1');\nexport { x };", 'no-unsafe-assignment'],
    ["JSON.parse('1').boom();", 'no-unsafe-call'],
    ['export const f = () => { Promise.resolve(1); };', 'no-floating-promises'],
    [
      'export const f = (xs: number[]) => { xs.forEach(async () => { await Promise.resolve(); }); };',
      'no-misused-promises',
    ],
    ["import { Reflector } from '@nestjs/core';\nexport type R = Reflector;", 'consistent-type-imports'],
    ["export type R = import('@nestjs/core').Reflector;", 'consistent-type-imports'],
    ['export const f = (x: string | undefined) => x!;', 'no-non-null-assertion'],
    [
      "export const f = (x: 'a' | 'b') => { switch (x) { case 'a': return 1; } };",
      'switch-exhaustiveness-check',
    ],
    ['// @ts-ignore\nexport const x = 1;', 'ban-ts-comment'],
  ])('refuse %s', async (code, name) => {
    expect(await plantTyped(library, `${code}\n`)).toContainEqual(rule(name));
  });

  it.each([
    ['export const x = unknownName;', 'no-undef'],
    ['const x = 1;', 'no-unused-vars'],
  ])('watch over plain JavaScript too: %s', async (code, name) => {
    const complaints = await plant('tools/bootstrap.mjs', `${code}\nprocess.exit(0);\n`);
    expect(complaints).toEqual([expect.stringContaining(`${name}: `)]);
  });

  it("leave a decorated class's constructor types to run time", async () => {
    const asType = rule('consistent-type-imports');
    expect(await plantTyped(library, decorated)).not.toContainEqual(asType);
    expect(await plantTyped(library, decorated.replace('@Injectable()', ''))).toContainEqual(asType);
  });

  it('are looser in a spec, and refuse `any` there too', async () => {
    expect(await plantTyped(spec, 'export const f = (x?: string) => x!;\n')).toEqual([]);
    expect(await plantTyped(spec, 'export const f = (x: any) => String(x);\n')).toContainEqual(
      rule('no-explicit-any'),
    );
  });
});
