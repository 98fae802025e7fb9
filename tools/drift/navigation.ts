import { type Comparison, placeOf } from './comparison.js';
import type { House } from './house.js';

const pagesPath = 'apps/web/ui/features/pages.ts';

/** Features with routes and no page of their own, each with where people meet them. */
const withoutPage: Readonly<Record<string, string>> = {
  billing_stream: 'events appear on the page of billing while they happen',
};

const entriesOf = ({ texts }: House) =>
  [...(texts.get(pagesPath) ?? '').matchAll(/\{ href: '([^']+)'[^}]*?(?:requires: '([^']+)')? \}/g)].map(
    ([, href = '', requires]) => ({ href, requires }),
  );

const keys: Comparison = {
  name: 'catalogue and pages',
  find: (house) => {
    const features = new Set(house.catalogue.map(({ key }) => key));
    return entriesOf(house).flatMap(({ href, requires }) =>
      requires === undefined || features.has(requires)
        ? []
        : [
            {
              at: placeOf(house, pagesPath, href),
              says: `${href} requires ${requires}, which is no feature`,
              fix: 'Name a key of the catalogue.',
            },
          ],
    );
  },
};

/** A feature that tenants can use is offered to them. */
const offered: Comparison = {
  name: 'manifest and pages',
  find: (house) => {
    const shown = new Set(entriesOf(house).map(({ requires }) => requires));
    return Object.entries(house.manifest.features)
      .filter(([key, { routes }]) => routes.length > 0 && !shown.has(key) && !(key in withoutPage))
      .map(([key]) => ({
        at: placeOf(house, pagesPath, 'tenantPages'),
        says: `no page is offered to tenants that have ${key}`,
        fix: `Add its page, or say in tools/drift/navigation.ts where people meet it.`,
      }));
  },
};

const files: Comparison = {
  name: 'navigation and pages’ files',
  find: (house) =>
    entriesOf(house)
      .filter(({ href }) => !house.paths.has(`apps/web/app${href}/page.tsx`))
      .map(({ href }) => ({
        at: placeOf(house, pagesPath, href),
        says: `apps/web/app${href}/page.tsx does not exist`,
        fix: 'Add the page, or take the entry out.',
      })),
};

export const navigationComparisons: readonly Comparison[] = [keys, offered, files];
