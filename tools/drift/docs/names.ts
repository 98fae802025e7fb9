import type { Comparison, Found } from '../comparison.js';
import { errorRows } from '../errors.js';
import type { House } from '../house.js';
import { codeIn, type DocLine, docLines } from './markdown.js';
import { isRoute } from './routes.js';

/** Something that documents name, and whether it is there. */
interface Naming {
  readonly name: string;
  readonly fix: string;
  readonly namesIn: (code: string, line: DocLine) => readonly string[];
  readonly isThere: (name: string, house: House) => boolean;
}

const all = (pattern: RegExp, text: string): string[] =>
  [...text.matchAll(pattern)].map(([, name = '']) => name);

/** Not ours: what Node, Postgres and the guides of the library's own example are set by. */
const variablesOfOthers = new Set(['NODE_OPTIONS', 'ENABLE_EXPORT', 'ENABLE_EXPORTS', 'POSTGRES_PASSWORD']);
/** A guide whose application has a catalogue and routes of its own. */
const ownApplication = 'libs/features/README.md';

const namings: readonly Naming[] = [
  {
    name: 'docs and variables',
    fix: 'Name a variable of docs/environment.md.',
    namesIn: (code, { fence }) =>
      fence === 'sh'
        ? all(/\b([A-Z][A-Z0-9]*_[A-Z0-9_]*[A-Z0-9])=/g, code)
        : all(/^([A-Z][A-Z0-9]*_[A-Z0-9_]*[A-Z0-9])(?:=\S*)?$/g, code),
    isThere: (name, { inventory }) =>
      variablesOfOthers.has(name) || inventory.some((each) => each.name === name),
  },
  {
    name: 'docs and routes',
    fix: 'Name an operation of openapi/openapi.json.',
    namesIn: (code) =>
      all(
        /((?:(?:GET|PUT|POST|PATCH|DELETE) )?(?<![\w.*])\/(?:api\/v1|v1|health|metrics|ofrep)\b[^\s?'"`,;]*)/g,
        code,
      ),
    isThere: (name, { document }) => isRoute(name, document),
  },
  {
    name: 'docs and npm scripts',
    fix: 'Name a script of package.json.',
    namesIn: (code) => all(/\bnpm run ([\w:-]+)(?! --workspace)/g, code),
    isThere: (name, { scripts }) => scripts.includes(name),
  },
  {
    name: 'docs and stages of npm test',
    fix: 'Name a stage of tools/test/stages.ts.',
    namesIn: (code) => all(/\bnpm test -- ([a-z -]+)/g, code).flatMap((names) => names.trim().split(/\s+/)),
    isThere: (name, { stages }) => stages.includes(name),
  },
  {
    name: 'docs and files',
    fix: 'Name a file or folder that is there.',
    namesIn: (code) => all(/(?<![\w./@-])((?:apps|libs|tools|docs|openapi)\/[\w./-]+)(?![\w*<{…-])/g, code),
    isThere: (name, { paths }) => paths.has(sourceOf(name)),
  },
  {
    name: 'docs and feature keys',
    fix: 'Name a key of the catalogue.',
    namesIn: (code, { path }) =>
      path === ownApplication
        ? []
        : all(
            /(?:RequiresFeature|isFeatureEnabled|\bdecide|\bhold|useFeature)\((?:[^)']*, )?'([\w-]+)'/g,
            code,
          ),
    isThere: (name, { catalogue }) => name === 'its-key' || catalogue.some(({ key }) => key === name),
  },
];

/** What is built comes from a source of the same name. */
const sourceOf = (path: string): string =>
  path
    .replace(/[./]+$/, '')
    .replace(/^(.*)\/dist\/(.*)\.js$/, (_, home: string, file: string) =>
      home === 'tools' ? `tools/${file}.ts` : `${home}/src/${file}.ts`,
    );

const comparisonOf = ({ name, fix, namesIn, isThere }: Naming): Comparison => ({
  name,
  find: (house) =>
    docLines(house)
      .filter(({ path }) => path !== 'CHANGELOG.md')
      .flatMap((line) =>
        partsOf(line)
          .flatMap((code) => namesIn(code, line))
          .filter((each) => !isThere(each, house))
          .map((each): Found => ({ at: line.at, says: `${each} does not exist`, fix })),
      ),
});

/** Feature keys are named in TypeScript, too. */
const partsOf = (line: DocLine): readonly string[] => (line.fence === 'ts' ? [line.text] : codeIn(line));

/** A status and a code beside each other, as in "503 `feature_lookup_failed`", belong together. */
const codes: Comparison = {
  name: 'docs and error codes',
  find: (house) =>
    docLines(house).flatMap(({ at, text }) =>
      [...text.matchAll(/\b([45]\d\d)\*{0,2}[ |]+`([a-z]+(?:_[a-z]+)+)`/g)]
        .filter(([, status, code = '']) => errorRows(house).get(code) !== status)
        .map(([, status = '', code = '']) => ({
          at,
          says: `${status} ${code} is not a row of the error table`,
          fix: 'Name a row of apps/api/src/http/errors/error-table.ts.',
        })),
    ),
};

export const nameComparisons: readonly Comparison[] = [...namings.map(comparisonOf), codes];
