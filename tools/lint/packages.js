import { readFileSync } from 'node:fs';

const read = (/** @type {string} */ path) =>
  JSON.parse(readFileSync(new URL(`../../${path}package.json`, import.meta.url), 'utf8'));
const names = (/** @type {Record<string, string>[]} */ ...lists) =>
  [...new Set(lists.flatMap((list) => Object.keys(list ?? {})))].filter(
    (name) => !name.startsWith('@gatehouse/'),
  );

/** The packages that a project may import when it runs: what its own package.json declares, not what npm hoisted. */
export function packagesOf(/** @type {string} */ project) {
  const { dependencies, peerDependencies, optionalDependencies } = read(`${project}/`);
  return names(dependencies, peerDependencies, optionalDependencies);
}

/** The packages that its tests may import on top: its own and the workspace's devDependencies. */
export function testPackagesOf(/** @type {string} */ project) {
  return names(read(`${project}/`).devDependencies, read('').devDependencies).concat(packagesOf(project));
}
