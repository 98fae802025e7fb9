import { posix } from 'node:path';
import type { Comparison } from '../comparison.js';
import type { House } from '../house.js';
import { docLines, linesOf } from './markdown.js';

/** The anchor that GitHub gives a heading. */
const anchorOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
    .trim()
    .replaceAll(/\s/g, '-');

const anchorsIn = (path: string, { texts }: House): ReadonlySet<string> =>
  new Set(
    linesOf(path, texts.get(path) ?? '')
      .filter(({ text, fence }) => fence === undefined && /^#+ /.test(text))
      .map(({ text }) => anchorOf(text.replace(/^#+ /, ''))),
  );

/** Links between documents lead somewhere, to the heading too. */
export const linksComparison: Comparison = {
  name: 'docs and links',
  find: (house) =>
    docLines(house)
      .filter(({ fence }) => fence === undefined)
      .flatMap(({ path, at, text }) =>
        [...text.matchAll(/\]\(([^)\s]+)\)/g)]
          .map(([, target = '']) => target)
          .filter((target) => !/^[a-z]+:/.test(target))
          .filter((target) => !leadsSomewhere(target, path, house))
          .map((target) => ({
            at,
            says: `the link to ${target} leads nowhere`,
            fix: 'Name the file or the heading that is meant.',
          })),
      ),
};

function leadsSomewhere(target: string, from: string, house: House): boolean {
  const [file = '', anchor] = target.split('#');
  const path = file === '' ? from : posix.join(posix.dirname(from), file).replace(/\/$/, '');
  return house.paths.has(path) && (anchor === undefined || anchorsIn(path, house).has(anchor));
}
