import ts from 'typescript';

const suspended = new Set(['xit', 'xtest', 'xdescribe', 'fit', 'fdescribe']);
const modifiers = new Set(['skip', 'only', 'todo', 'fixme']);
const runners = new Set(['describe', 'it', 'test']);

/**
 * `it.skip`, `describe.only.each`, `test.describe.fixme`, `xit`…: a test that is not run, or that keeps others from it. What
 * a machine decides, `isRoot ? it : it.skip`, does run somewhere, and `npm test` counts and names it where it does not.
 */
export function testsThatDoNotRun(node: ts.Node): boolean {
  if (ts.isCallExpression(node) && ts.isIdentifier(node.expression))
    return suspended.has(node.expression.text);
  if (!ts.isPropertyAccessExpression(node) || !modifiers.has(node.name.text)) return false;
  return runners.has(rootOf(node)) && !isDecidedByTheMachine(node);
}

function isDecidedByTheMachine({ name, parent }: ts.PropertyAccessExpression): boolean {
  if (name.text !== 'skip' || !ts.isConditionalExpression(parent)) return false;
  return [parent.whenTrue, parent.whenFalse].some(
    (branch) => ts.isIdentifier(branch) && runners.has(branch.text),
  );
}

function rootOf(expression: ts.Expression): string {
  if (ts.isPropertyAccessExpression(expression) || ts.isCallExpression(expression))
    return rootOf(expression.expression);
  return ts.isIdentifier(expression) ? expression.text : '';
}
