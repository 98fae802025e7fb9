import { join, relative, sep } from 'node:path';
import ts from 'typescript';
import type { Measured } from './measure.js';

export type ImportGraph = ReadonlyMap<string, readonly string[]>;

/** The compiler's own resolution, so that the `@gatehouse/source` condition leads to another package's sources. */
const options: ts.CompilerOptions = {
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  customConditions: ['@gatehouse/source'],
  allowJs: true,
  resolveJsonModule: true,
};

/** Who imports whom among the measured files; types count too, because a circle of types is one house drawn twice. */
export function importGraph(root: string, files: readonly Measured[]): ImportGraph {
  const known = new Set(files.map(({ path }) => path));
  const cache = ts.createModuleResolutionCache(root, (name) => name, options);
  const resolve = (from: string, specifier: string) => {
    const { resolvedModule } = ts.resolveModuleName(specifier, join(root, from), options, ts.sys, cache);
    return resolvedModule && relative(root, resolvedModule.resolvedFileName).replaceAll(sep, '/');
  };
  const targets = ({ path, imports }: Measured) =>
    imports
      .map((specifier) => resolve(path, specifier))
      .filter((target) => target !== undefined && known.has(target));
  return new Map(files.map((file) => [file.path, targets(file) as string[]]));
}
