import type { Check } from './check.js';
import { operationsOf, pointer } from './document.js';

/** What the document says of gates is what the running application enforces: the manifest is written by the guard's own walk. */
export const gatesCheck: Check = {
  name: 'gates-as-in-the-manifest',
  find: ({ document, manifest }) => {
    const enforced = new Map<string, string[]>(Object.keys(manifest.ungated).map((route) => [route, []]));
    for (const [feature, { routes }] of Object.entries(manifest.features))
      for (const route of routes) enforced.set(route, [...(enforced.get(route) ?? []), feature]);
    const operations = operationsOf(document);
    const wrong = operations.flatMap(({ name, at, ...operation }) => {
      const [said, kept] = [operation['x-requires-feature'] ?? [], enforced.get(name)];
      if (kept && [...said].sort().join() === [...kept].sort().join()) return [];
      const says = `${name} says it requires [${said.join(', ')}], and the manifest ${kept ? `[${kept.join(', ')}]` : 'does not know it'}`;
      return [{ where: at, says, fix: 'Run `npm run openapi`: both are written from the labels.' }];
    });
    const named = new Set(operations.map(({ name }) => name));
    const missing = [...enforced.keys()].filter((route) => !named.has(route));
    return [
      ...wrong,
      ...missing.map((route) => ({
        where: pointer('paths'),
        says: `the manifest has ${route}, and the document does not`,
        fix: 'Run `npm run openapi`; a handler that is hidden from the document is shown again.',
      })),
    ];
  },
};
