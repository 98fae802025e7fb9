import ts from 'typescript';

/** The path that a node imports, in any spelling: statement, re-export, `import()`, `import('…').Type`, `import x = require()`. */
export function importedBy(node: ts.Node): string | undefined {
  const path = pathIn(node);
  return path && ts.isStringLiteralLike(path) ? path.text : undefined;
}

function pathIn(node: ts.Node): ts.Node | undefined {
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return node.moduleSpecifier;
  if (ts.isExternalModuleReference(node)) return node.expression;
  if (ts.isImportTypeNode(node))
    return ts.isLiteralTypeNode(node.argument) ? node.argument.literal : undefined;
  if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword)
    return node.arguments[0];
  return undefined;
}
