import { posix } from 'node:path';
import { rooms } from './rooms.js';
import { forbiddenImports, isFile } from './wall.js';

/** Next.js nests routes deepest: `app/(console)/tenants/[tenantId]/features/[key]/page.tsx` is six folders down. */
const deepest = 7;
const source = '{ts,tsx,mts,cts,js,jsx,mjs,cjs}';
export const specFiles = [`**/*.spec.${source}`, `**/*.e2e-spec.${source}`, `**/*.test.${source}`];

const noImportOf = (/** @type {string} */ regex, /** @type {string} */ message) => ({
  '@typescript-eslint/no-restricted-imports': [
    'error',
    { patterns: [{ regex, message, caseSensitive: true }] },
  ],
});

/** `no-restricted-imports` does not see `import('…')`; the same wall, as a selector (esquery ends a regex at any slash). */
const noDynamicImportOf = (/** @type {string} */ regex, /** @type {string} */ message) => ({
  selector: `ImportExpression > Literal.source[value=/${regex.replaceAll('\\/', '\\x2F')}/]`,
  message,
});

const computedImport = {
  selector: 'ImportExpression:not(:has(> Literal.source))',
  message: 'An import whose path is computed goes round the walls: write the path as a string.',
};
const libraryImport = {
  selector: 'ImportExpression',
  message:
    'No dynamic import inside the library: what it needs is in its first lines, and a lint rule can see it.',
};
const openDoor = {
  selector: 'ExportAllDeclaration',
  message: 'The front door names every export: what is public is a decision, not an accident of a file.',
};

/** What the syntax of a room must not hold: one list, because ESLint lets the last block win and does not merge them. */
function forbiddenSyntax(
  /** @type {string} */ at,
  /** @type {string} */ regex,
  /** @type {string} */ message,
) {
  const walls = [noDynamicImportOf(regex, message), ...(at.startsWith('tools/') ? [] : [computedImport])];
  if (!at.startsWith('libs/features/')) return walls;
  return isFile(at) ? [libraryImport, openDoor] : [libraryImport];
}

function block(
  /** @type {import('./rooms.js').Room} */ room,
  /** @type {string} */ at,
  /** @type {number} */ depth,
) {
  const message = `${room.because} (${at}; the table: tools/lint/rooms.js)`;
  const regex = forbiddenImports(room, at, depth);
  return {
    files: [isFile(at) ? at : posix.join(at, '*/'.repeat(depth), `*.${source}`)],
    rules: {
      ...noImportOf(regex, message),
      'no-restricted-syntax': ['error', ...forbiddenSyntax(at, regex, message)],
    },
  };
}

const withSpecs = (/** @type {import('./rooms.js').Room} */ room) => ({
  ...room,
  may: [...(room.may ?? []), ...(room.specs?.may ?? [])],
  doors: [...(room.doors ?? []), ...(room.specs?.doors ?? [])],
  packages: [...(room.packages ?? []), ...(room.specs?.packages ?? [])],
});

const onlySpecs = (/** @type {{ files: string[], rules: object }} */ of) => ({
  ...of,
  files: specFiles.map((spec) => [...of.files, spec]),
});

function blocksOf(/** @type {import('./rooms.js').Room} */ room) {
  const depthsOf = (/** @type {string} */ at) => (isFile(at) ? [0] : [...Array(deepest + 1).keys()]);
  const each = (/** @type {import('./rooms.js').Room} */ of) =>
    room.at.flatMap((at) => depthsOf(at).map((depth) => block(of, at, depth)));
  return room.specs ? [...each(room), ...each(withSpecs(room)).map(onlySpecs)] : each(room);
}

/** Comes first, so that the block of a declared room lifts it: no room, no merge. */
const undeclared = {
  files: [`**/*.${source}`],
  rules: {
    'no-restricted-syntax': [
      'error',
      {
        selector: 'Program',
        message: 'This file belongs to no declared room: add its folder to tools/lint/rooms.js.',
      },
    ],
  },
};

/** The walls between the projects and between the rooms of the library, as ESLint blocks. */
export const roomBlocks = [undeclared, ...rooms.flatMap(blocksOf)];
