import type { Comparison } from '../comparison.js';
import type { House } from '../house.js';

const isRecord = (path: string): boolean => /^libs\/features\/decisions\/\d\d-.*\.md$/.test(path);

/** Each decision ends with what keeps it true, and that exists. */
export const decisionsComparison: Comparison = {
  name: 'decisions and what enforces them',
  find: (house) =>
    [...house.texts]
      .filter(([path]) => isRecord(path))
      .flatMap(([path, text]) => {
        const lines = text.trimEnd().split('\n');
        const at = `${path}:${lines.length}`;
        return problemsIn(lines.at(-1) ?? '', house).map((says) => ({
          at,
          says,
          fix: 'End the record with `Enforced by:` and the test or rule that keeps it true.',
        }));
      }),
};

function problemsIn(line: string, { paths }: House): string[] {
  if (!line.startsWith('Enforced by: ')) return ['the record does not say what enforces it'];
  const named = [...line.matchAll(/`([^`]+)`/g)].map(([, path = '']) => path.replace(/\/$/, ''));
  if (named.length === 0) return ['the record names nothing that enforces it'];
  return named.filter((path) => !paths.has(path)).map((path) => `${path} does not exist`);
}
