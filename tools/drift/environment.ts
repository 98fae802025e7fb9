import type { InventoryEntry } from '@gatehouse/api/configuration';
import { type Comparison, compareLists, placeOf } from './comparison.js';
import { cataloguePath } from './catalogue.js';
import type { House } from './house.js';

const examplePath = '.env.example';
const documentPath = 'docs/environment.md';
const tablePath = 'apps/api/src/configuration/variables.ts';
const regenerate = 'Run `npm run openapi` and commit what it wrote.';

const isForTests = ({ class: kind }: InventoryEntry): boolean => kind === 'test-only';

/** A gate for each feature, a limit where it has one, and none that belongs to no feature. */
const gates: Comparison = {
  name: 'catalogue and configuration',
  find: (house) =>
    compareLists({
      left: house.catalogue.flatMap(({ key, gate, limit }) =>
        [gate, ...(limit === undefined ? [] : [limit])].map((name) => `${name} of ${key}`),
      ),
      right: house.inventory
        .filter(({ feature }) => feature !== undefined)
        .map(({ name, feature }) => `${name} of ${feature ?? ''}`),
      onlyLeft: (name) => ({
        at: placeOf(house, cataloguePath, name.split(' ')[0] ?? ''),
        says: `${name} is not in the configuration`,
        fix: 'Gates and limits come from the catalogue: see apps/api/src/configuration/inventory.ts.',
      }),
      onlyRight: (name) => ({
        at: placeOf(house, cataloguePath, ''),
        says: `the configuration has ${name}, which the catalogue does not`,
        fix: 'Gates and limits come from the catalogue: see apps/api/src/configuration/inventory.ts.',
      }),
    }),
};

/** Each gate is asked for, and only where the gates of what its feature requires are open. */
const prompts: Comparison = {
  name: 'catalogue and wizard',
  find: (house) =>
    house.catalogue.flatMap(({ key, gate, requires }) => {
      const prompt = house.inventory.find(({ name }) => name === gate)?.prompt;
      const problems = [
        ...(prompt?.section === 'features' ? [] : [`does not ask for ${gate} of ${key}`]),
        ...requires
          .filter((name) => prompt && !prompt.after?.includes(name))
          .map((name) => `asks for ${gate} of ${key} even where ${name} is shut`),
      ];
      return problems.map((problem) => ({
        at: placeOf(house, cataloguePath, gate),
        says: `the wizard ${problem}`,
        fix: 'Its prompt comes from the catalogue: see apps/api/src/configuration/inventory.ts.',
      }));
    }),
};

const named = (text: string | undefined): string[] =>
  [...(text ?? '').matchAll(/^([A-Z][A-Z0-9_]*)=/gm)].map(([, name = '']) => name);

const example: Comparison = {
  name: 'configuration and .env.example',
  find: (house) =>
    compareLists({
      left: house.inventory.filter((each) => !isForTests(each)).map(({ name }) => name),
      right: named(house.texts.get(examplePath)),
      onlyLeft: (name) => ({ at: `${examplePath}:1`, says: `${name} is missing`, fix: regenerate }),
      onlyRight: (name) => ({
        at: placeOf(house, examplePath, `${name}=`),
        says: `${name} is read by nobody`,
        fix: regenerate,
      }),
    }),
};

const documented: Comparison = {
  name: 'configuration and docs/environment.md',
  find: (house) => {
    const text = house.texts.get(documentPath) ?? '';
    return compareLists({
      left: house.inventory.map(({ name }) => name),
      right: [...text.matchAll(/^\| `([A-Z][A-Z0-9_]*)` +\|/gm)].map(([, name = '']) => name),
      onlyLeft: (name) => ({ at: `${documentPath}:1`, says: `${name} is not documented`, fix: regenerate }),
      onlyRight: (name) => ({
        at: placeOf(house, documentPath, `\`${name}\``),
        says: `${name} is read by nobody`,
        fix: regenerate,
      }),
    });
  },
};

/** What machines, Node, npm, Next and Playwright set or read themselves. */
const ofOthers = new Set(['NODE_OPTIONS', 'NEXT_RUNTIME', 'INIT_CWD', 'PATH', 'HOME', 'LD_LIBRARY_PATH']);
const reads = /process\.env(?:\.|\[')([A-Z][A-Z0-9_]*)|\benv\['([A-Z][A-Z0-9_]*)'\]/g;

/** What the code reads is in the table: a variable that is read in passing is one that nobody can find. */
const read: Comparison = {
  name: 'code and configuration',
  find: (house) => {
    const known = new Set(house.inventory.map(({ name }) => name));
    return sourcesOf(house).flatMap(([path, text]) =>
      [...text.matchAll(reads)]
        .map(([, one, other]) => one ?? other ?? '')
        .filter((name) => !known.has(name) && !ofOthers.has(name))
        .map((name) => ({
          at: placeOf(house, path, name),
          says: `${name} is read here, and is not in the table of variables`,
          fix: `Add it to ${tablePath}, or read what is there.`,
        })),
    );
  },
};

const sourcesOf = ({ texts }: House): [string, string][] =>
  [...texts].filter(
    ([path]) => /^(apps|libs|tools)\/.*\.[cm]?[jt]sx?$/.test(path) && !/spec\.|fixture|\/bench\//.test(path),
  );

export const environmentComparisons: readonly Comparison[] = [gates, prompts, example, documented, read];
