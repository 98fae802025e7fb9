import ts from 'typescript';

/**
 * Functions with a body in braces. One-expression arrows are left out: there are many, they are short by nature, and
 * counting them would make any percentile look good. A `describe` block is a heading, not a function.
 */
export function isBlockFunction(node: ts.Node): node is ts.FunctionLikeDeclaration {
  if (!ts.isFunctionLike(node) || !('body' in node) || !node.body) return false;
  return ts.isBlock(node.body) && !isDescribed(node.parent);
}

function isDescribed(parent: ts.Node): boolean {
  return ts.isCallExpression(parent) && /^(test\.)?describe\b/.test(parent.expression.getText());
}
