import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { houseMeasures } from './house-measures.js';
import { report, stands } from './report.js';

let root: string;
const sound = 'export const one = 1;\n';
const lines = (count: number) => 'export {};\n'.repeat(count);
const longFunction = (count: number) => `export function f() {\n${'  f();\n'.repeat(count)}}\n`;

function write(path: string, text: string) {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}
const measureNamed = (name: string) => houseMeasures(root).measures.find((each) => each.name === name);

beforeEach(() => {
  root = realpathSync(mkdtempSync(join(tmpdir(), 'shape-')));
  for (const home of ['libs/a', 'apps/b', 'tools/c']) write(`${home}/sound.ts`, sound);
});
afterEach(() => {
  rmSync(root, { recursive: true });
});

describe('a sound house', () => {
  it('stands, and the report says so in a dozen lines', () => {
    const house = houseMeasures(root);
    expect(stands(house)).toBe(true);
    expect(report(house)).not.toContain('FAIL');
    expect(report(house).split('\n').length).toBeLessThan(14);
  });

  it('reads no build, no dependency and no data', () => {
    for (const folder of ['dist', 'node_modules/x', '.next']) write(`libs/a/${folder}/x.ts`, 'let x: any;\n');
    write('libs/a/cases.json', '{}');
    expect(houseMeasures(root).files).toHaveLength(3);
    expect(stands(houseMeasures(root))).toBe(true);
  });

  it('does not stand on nothing: measuring no file is a failure', () => {
    for (const home of ['libs/a', 'apps/b', 'tools/c']) rmSync(join(root, home, 'sound.ts'));
    expect(stands(houseMeasures(root))).toBe(false);
  });
});

describe('a breach', () => {
  it.each([
    ['any', 'let x: any;\nexport { x };\n', ['libs/a/x.ts:1']],
    ['any', 'export const f = (\n  xs: Map<string, any[]>,\n) => xs;\n', ['libs/a/x.ts:2']],
    ['any', 'export const x = {} as unknown as any;\n', ['libs/a/x.ts:1']],
    ['tests that do not run', "it.skip('x', () => {});\n", ['libs/a/x.ts:1']],
    ['tests that do not run', "\ndescribe.only.each([1])('x', () => {});\n", ['libs/a/x.ts:2']],
    ['tests that do not run', "(isRoot ? it.only : it)('x', () => {});\n", ['libs/a/x.ts:1']],
    [
      'tests that do not run',
      "(isRoot ? it.skip : it.skip)('x', () => {});\n",
      ['libs/a/x.ts:1', 'libs/a/x.ts:1'],
    ],
    ['tests that do not run', "test.describe.fixme('x', () => {});\n", ['libs/a/x.ts:1']],
    ['tests that do not run', "xit('x', () => {});\nit.todo('y');\n", ['libs/a/x.ts:1', 'libs/a/x.ts:2']],
  ])('%s is found in %j', (name, text, places) => {
    write('libs/a/x.ts', text);
    expect(measureNamed(name)).toMatchObject({ value: places.length, places });
    expect(stands(houseMeasures(root))).toBe(false);
    for (const place of places) expect(report(houseMeasures(root))).toContain(place);
  });

  it('is not a test that a machine without the means leaves out, counted and named', () => {
    write('libs/a/x.ts', "(isRoot ? it : it.skip)('x', () => {});\n");
    expect(stands(houseMeasures(root))).toBe(true);
  });

  it('is not seen where the word only looks alike', () => {
    write(
      'libs/a/x.ts',
      "export const any = 'any';\nexport const f = (page: { skip: number }) => page.skip;\n// it.skip\n",
    );
    expect(stands(houseMeasures(root))).toBe(true);
  });
});

describe('an import cycle', () => {
  it.each([
    ["import './b.js';\n", "import './a.js';\n"],
    ["import type { B } from './b.js';\nexport type A = B;\n", "export type B = import('./a.js').A;\n"],
    ["export * from './b';\n", "export const a = () => import('./a');\n"],
  ])('is found, whatever the spelling: %j', (a, b) => {
    write('libs/a/a.ts', a);
    write('libs/a/b.ts', b);
    expect(measureNamed('import cycles')?.places).toEqual(['libs/a/a.ts -> libs/a/b.ts -> libs/a/a.ts']);
  });

  it('is found across packages, through the door that leads to the sources', () => {
    const exports = { '.': { '@gatehouse/source': './src/index.ts', default: './dist/index.js' } };
    write('libs/a/package.json', JSON.stringify({ name: '@gatehouse/a', exports }));
    write('libs/a/src/index.ts', "import '../../../apps/b/main.js';\n");
    write('apps/b/main.ts', "import '@gatehouse/a';\n");
    mkdirSync(join(root, 'node_modules/@gatehouse'), { recursive: true });
    symlinkSync(join(root, 'libs/a'), join(root, 'node_modules/@gatehouse/a'));
    expect(measureNamed('import cycles')?.value).toBe(1);
  });

  it('is not a diamond', () => {
    write('libs/a/a.ts', "import './b.js';\nimport './c.js';\n");
    write('libs/a/b.ts', "import './d.js';\n");
    write('libs/a/c.ts', "import './d.js';\n");
    write('libs/a/d.ts', sound);
    expect(measureNamed('import cycles')?.value).toBe(0);
  });
});

describe('length', () => {
  it('breaks the median when half the files are long, and the p90 when a tenth is longer still', () => {
    for (const name of ['w', 'x', 'y', 'z']) write(`libs/a/${name}.ts`, lines(61));
    expect(measureNamed('file median, lines')?.value).toBe(61);
    write('libs/a/z.ts', lines(151));
    expect(measureNamed('file p90, lines')).toMatchObject({
      value: 151,
      places: ['libs/a/z.ts (151 lines)'],
    });
  });

  it('leaves generated files and tables out, by name', () => {
    for (let each = 0; each < 9; each++) write(`libs/contracts/src/generated/${each}.ts`, lines(900));
    expect(stands(houseMeasures(root))).toBe(true);
  });

  it('breaks the function p90 on one long function, which short arrows do not hide', () => {
    write('libs/a/x.ts', longFunction(29) + 'export const g = () => 1;\n'.repeat(50));
    expect(measureNamed('function p90, lines')).toMatchObject({
      value: 31,
      places: ['libs/a/x.ts:1 (31 lines)'],
    });
    write('libs/a/x.ts', longFunction(28));
    expect(measureNamed('function p90, lines')?.value).toBe(30);
  });

  it('does not take a heading of tests for a function', () => {
    write('libs/a/x.spec.ts', `describe('x', () => {\n${'  it.each([1]);\n'.repeat(40)}});\n`);
    expect(measureNamed('function p90, lines')?.value).toBe(0);
  });
});
