import { posix } from 'node:path';

/** What follows an allowed folder: never a step up, or the wall could be walked around (`./../nest/…`). */
const inside = '(?:(?!\\.{1,2}\\/)[^\\/]+\\/)*(?!\\.{1,2}$)[^\\/]+';
const literally = (/** @type {string} */ text) => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
const extension = /\.[cm]?[jt]sx?$/;
export const isFile = (/** @type {string} */ path) => extension.test(path);
const folderOf = (/** @type {string} */ path) => (isFile(path) ? posix.dirname(path) : path);

/** How a file that lies `depth` folders below its room writes the path to another folder or file of the repository. */
function pathTo(/** @type {string} */ target, /** @type {string} */ room, /** @type {number} */ depth) {
  const steps = posix.join(
    '../'.repeat(depth),
    posix.relative(folderOf(room), target.replace(extension, '')),
  );
  const way = steps.replace(/\/$/, '');
  const start = literally(/^\.{1,2}(\/|$)/.test(way) ? way : `./${way}`);
  return isFile(target) ? `${start}(?:\\.[cm]?[jt]sx?)?` : `${start}\\/${inside}`;
}

/** Paths that stay in the room: `./x`, and `../x` as long as it does not climb out of it. */
const pathsWithin = (/** @type {number} */ depth) => [
  `\\.\\/${inside}`,
  ...Array.from({ length: depth }, (_, step) => `${'\\.\\.\\/'.repeat(step + 1)}${inside}`),
];

/** npm packages with their subpaths, `node:` for all of Node's modules. */
const packagesIn = (/** @type {string[]} */ names) =>
  names.map((name) => (name === 'node:' ? `node:${inside}` : `${literally(name)}(?:\\/${inside})?`));

/**
 * A regular expression for every import that a file of the room must NOT write: the allow-list, negated. `no-restricted-imports`
 * sees the text of an import only, hence one expression per depth below the room.
 */
export function forbiddenImports(
  /** @type {import('./rooms.js').Room} */ room,
  /** @type {string} */ at,
  /** @type {number} */ depth,
) {
  const allowed = [
    ...(isFile(at) ? [] : pathsWithin(depth)),
    ...(room.may ?? []).map((target) => pathTo(target, at, depth)),
    ...(room.doors ?? []).map(literally),
    ...packagesIn(room.packages ?? []),
  ];
  return `^(?!(?:${allowed.join('|')})$)`;
}
