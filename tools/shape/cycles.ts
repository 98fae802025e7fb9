import type { ImportGraph } from './import-graph.js';

/**
 * One circle per knot of files that import each other, as a path that ends where it begins. Depth first: an import that
 * leads back to a file still being visited closes a circle.
 */
export function cycles(graph: ImportGraph): string[][] {
  const done = new Set<string>();
  const found: string[][] = [];
  const visit = (file: string, path: readonly string[]): void => {
    const start = path.indexOf(file);
    if (start >= 0) found.push([...path.slice(start), file]);
    if (start >= 0 || done.has(file)) return;
    for (const next of graph.get(file) ?? []) visit(next, [...path, file]);
    done.add(file);
  };
  for (const file of graph.keys()) visit(file, []);
  return found;
}
