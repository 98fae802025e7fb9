import { fileURLToPath } from 'node:url';
import js from '@eslint/js';
import tseslint from 'typescript-eslint';
import { specFiles } from './room-blocks.js';

const typeScript = ['**/*.{ts,tsx,mts,cts}'];
const forTypeScript = (/** @type {import('typescript-eslint').ConfigArray} */ preset) =>
  preset.map((block) => ({ ...block, files: typeScript }));

/** The strict preset with types, toned where it fights Nest's decorators or says the same thing twice. */
const toned = {
  files: typeScript,
  languageOptions: {
    parserOptions: {
      projectService: true,
      tsconfigRootDir: fileURLToPath(new URL('../..', import.meta.url)),
      // Both on: consistent-type-imports then leaves the constructor types of decorated classes to run-time imports.
      emitDecoratorMetadata: true,
      experimentalDecorators: true,
    },
  },
  rules: {
    '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'separate-type-imports' }],
    '@typescript-eslint/no-extraneous-class': ['error', { allowWithDecorator: true }],
    '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
    '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
    '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
    // Nest's providers and typed fixtures name a type once, for the caller's sake.
    '@typescript-eslint/no-unnecessary-type-parameters': 'off',
    '@typescript-eslint/switch-exhaustiveness-check': 'error',
    // `=== true` is the product's own idiom: only the boolean enables, whatever the row or the body claims to hold.
    '@typescript-eslint/no-unnecessary-boolean-literal-compare': 'off',
    '@typescript-eslint/no-unnecessary-condition': [
      'error',
      { allowConstantLoopConditions: 'only-allowed-literals' },
    ],
    // Nest declares its options as classes and expects plain objects.
    '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
    // A port's method is async for the adapter that needs it; the in-process one need not await.
    '@typescript-eslint/require-await': 'off',
  },
};

/** Specs plant wrong values and read answers of unknown shape: a little looser, and still without `any`. */
const looser = {
  files: specFiles.concat('apps/api/test/**', 'apps/web/e2e/**'),
  rules: {
    '@typescript-eslint/no-non-null-assertion': 'off',
    '@typescript-eslint/unbound-method': 'off',
    '@typescript-eslint/no-empty-function': 'off',
    '@typescript-eslint/no-extraneous-class': 'off',
    // What a callback changes between two lines, TypeScript believes unchanged.
    '@typescript-eslint/no-unnecessary-condition': 'off',
  },
};

/** Plain JavaScript has no program behind it, so an unknown name is looked up among the globals of Node itself. */
const plain = {
  files: ['**/*.{js,mjs,cjs,jsx}'],
  plugins: { '@typescript-eslint': tseslint.plugin },
  languageOptions: {
    globals: Object.fromEntries(Object.getOwnPropertyNames(globalThis).map((name) => [name, 'readonly'])),
  },
};

export const typeScriptRules = [
  js.configs.recommended,
  // Checks of outside input name control characters on purpose.
  { rules: { 'no-control-regex': 'off' } },
  ...forTypeScript(tseslint.configs.strictTypeChecked),
  toned,
  looser,
  plain,
];
