import ts from 'typescript';

const suspended = new Set(['xit', 'xtest', 'xdescribe', 'fit', 'fdescribe']);
const modifiers = new Set(['skip', 'only', 'todo', 'fixme']);
const runners = new Set(['describe', 'it', 'test']);

/** `it.skip`, `describe.only.each`, `test.describe.fixme`, `xit`…: a test that is not run, or that keeps others from it. */
export function testsThatDoNotRun(node: ts.Node): boolean {
  if (ts.isCallExpression(node) && ts.isIdentifier(node.expression))
    return suspended.has(node.expression.text);
  return ts.isPropertyAccessExpression(node) && modifiers.has(node.name.text) && runners.has(rootOf(node));
}

function rootOf(expression: ts.Expression): string {
  if (ts.isPropertyAccessExpression(expression) || ts.isCallExpression(expression))
    return rootOf(expression.expression);
  return ts.isIdentifier(expression) ? expression.text : '';
}
