import { codesIn, failuresOf, operationsOf } from '../openapi/guard/document.js';
import { type Comparison, compareLists, placeOf } from './comparison.js';
import type { House } from './house.js';

const tablePath = 'apps/api/src/http/errors/error-table.ts';
const clientPath = 'libs/contracts/src/generated/schema.ts';
const documentPath = 'openapi/openapi.json';
const regenerate = 'Run `npm run openapi` and commit what it wrote.';

/** The rows of the service's closed table, read as text: its code is on the other side of the wall. */
export const errorRows = ({ texts }: House): ReadonlyMap<string, string> =>
  new Map(
    [...(texts.get(tablePath) ?? '').matchAll(/^ {2}(\w+): +\{ status: (\d+)/gm)].map(
      ([, code = '', status = '']) => [code, status],
    ),
  );

const listed = ({ document }: House): string[] =>
  (document.components.schemas['Problem']?.properties?.['error']?.enum ?? []).map(String);

const table: Comparison = {
  name: 'error table and document',
  find: (house) => [
    ...compareLists({
      left: [...errorRows(house).keys()],
      right: listed(house),
      onlyLeft: (code) => ({
        at: placeOf(house, tablePath, code),
        says: `the document does not list ${code}`,
        fix: regenerate,
      }),
      onlyRight: (code) => ({
        at: placeOf(house, documentPath, `"${code}"`),
        says: `${code} is not in ${tablePath}`,
        fix: regenerate,
      }),
    }),
    ...operationsOf(house.document).flatMap((operation) =>
      failuresOf(operation).flatMap(([status, response]) =>
        codesIn(response)
          .filter((code) => (errorRows(house).get(code) ?? status) !== status)
          .map((code) => ({
            at: placeOf(house, tablePath, `  ${code}:`),
            says: `${operation.name} answers ${code} with ${status}, and the table says ${errorRows(house).get(code) ?? ''}`,
            fix: regenerate,
          })),
      ),
    ),
  ],
};

const client: Comparison = {
  name: 'document and client’s codes',
  find: (house) => {
    const text = house.texts.get(clientPath) ?? '';
    const problem = text.slice(text.search(/^ {8}Problem: \{/m));
    const [, union = ''] = /^ {12}error: ([^;]*);/m.exec(problem) ?? [];
    return compareLists({
      left: listed(house),
      right: [...union.matchAll(/"(\w+)"/g)].map(([, code = '']) => code),
      onlyLeft: (code) => ({
        at: placeOf(house, clientPath, 'Problem: {'),
        says: `the client does not know ${code}`,
        fix: regenerate,
      }),
      onlyRight: (code) => ({
        at: placeOf(house, clientPath, `"${code}"`),
        says: `the client knows ${code}, which nobody answers`,
        fix: regenerate,
      }),
    });
  },
};

export const errorComparisons: readonly Comparison[] = [table, client];
