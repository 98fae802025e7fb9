import { fileURLToPath } from 'node:url';
import { jest } from '@jest/globals';
import { ESLint } from 'eslint';
import tseslint from 'typescript-eslint';

const cwd = fileURLToPath(new URL('../..', import.meta.url));
const withTypes = new ESLint({ cwd });
/** Without types a planted file need not exist, and a case takes milliseconds. */
const withoutTypes = new ESLint({ cwd, overrideConfig: tseslint.configs.disableTypeChecked });

/** The first case of a file loads ESLint, its plugins and, with types, a whole program. */
jest.setTimeout(60_000);

async function complaints(eslint: ESLint, filePath: string, code: string): Promise<string[]> {
  const results = await eslint.lintText(code, { filePath });
  return results.flatMap(({ messages }) =>
    messages.map((each) => `${each.ruleId ?? 'fatal'}: ${each.message}`),
  );
}

/** What this repository's ESLint says of `code` if it stood at `filePath`, type-aware rules left out. */
export const plant = (filePath: string, code: string) => complaints(withoutTypes, filePath, code);

/** The same with types; the file must exist, because its tsconfig is what knows it. */
export const plantTyped = (filePath: string, code: string) => complaints(withTypes, filePath, code);
