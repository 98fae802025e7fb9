import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { importedBy } from './imported-by.js';
import { isBlockFunction } from './is-block-function.js';
import { testsThatDoNotRun } from './tests-that-do-not-run.js';

/** One file, measured. Places are `path:line`, as editors open them. */
export interface Measured {
  readonly path: string;
  readonly lines: number;
  readonly functions: readonly { readonly place: string; readonly lines: number }[];
  readonly anys: readonly string[];
  readonly notRun: readonly string[];
  readonly imports: readonly string[];
}

/** Parses a file once and reads all measures off its syntax tree. */
export function measure(root: string, path: string): Measured {
  const text = readFileSync(join(root, path), 'utf8');
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const nodes = [...nodesOf(source)];
  const lineOf = (position: number) => source.getLineAndCharacterOfPosition(position).line + 1;
  const place = (node: ts.Node) => `${path}:${lineOf(node.getStart(source))}`;
  return {
    path,
    lines: text.replace(/\n$/, '').split('\n').length,
    functions: nodes.filter(isBlockFunction).map((node) => ({
      place: place(node),
      lines: lineOf(node.end) - lineOf(node.getStart(source)) + 1,
    })),
    anys: nodes.filter((node) => node.kind === ts.SyntaxKind.AnyKeyword).map(place),
    notRun: nodes.filter(testsThatDoNotRun).map(place),
    imports: nodes.flatMap((node) => importedBy(node) ?? []),
  };
}

function* nodesOf(node: ts.Node): Generator<ts.Node> {
  yield node;
  for (const child of childrenOf(node)) yield* nodesOf(child);
}

function childrenOf(node: ts.Node): ts.Node[] {
  const children: ts.Node[] = [];
  ts.forEachChild(node, (child) => void children.push(child));
  return children;
}
