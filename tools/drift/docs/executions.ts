/** A command of the documents, and what executes it: a test or a script which contains that text. */
export interface Execution {
  readonly command: string;
  readonly by: string;
  readonly contains: string;
}

/** The test that types the commands of the documents which it names, as they stand there, against a running API. */
export const runAgainstTheProduct = 'apps/api/test/docs-commands.e2e-spec.ts';

const typed = 'tools/drift/docs/typed-commands.spec.ts';

/** What executes something: a spec, what CI runs, and what npm's scripts begin with. */
export const executes = (path: string): boolean => /\.(e2e-)?spec\.tsx?$|^\.ci\/|\.mjs$/.test(path);

/** Commands that are executed elsewhere. A document with a new command brings its line here, or a test that types it. */
// prettier-ignore
export const executions: readonly Execution[] = [
  { command: 'npm test', by: '.ci/run', contains: 'exec npm test' },
  ...['npm test -- lint unit', 'npm run test:faults', 'npm run test:seeded-bugs', 'npm run bench'].map((command) => ({ command, by: '.ci/nightly', contains: `try ${command}\n` })),
  { command: 'npm ci', by: 'tools/start/bootstrap/install.mjs', contains: "'npm', 'ci'" },
  { command: 'npm run console -- setup --profile production', by: 'tools/smoke/from-nothing.spec.ts', contains: 'setup --profile production' },
  { command: 'export NODE_OPTIONS=--experimental-vm-modules', by: typed, contains: 'export NODE_OPTIONS=--experimental-vm-modules' },
  ...[
    'npm start',
    'npm run build',
    'npm run api',
    'npm run web',
    'npm run console -- operators create --email you@example.com --name "Your name"',
    'npm run console -- doctor',
    'npm run console -- features explain acme billing',
    'npm run console -- features set acme billing=off --reason "unpaid since May" --wait',
    'npm run console -- audit verify',
    'npm run smoke -- --url https://gatehouse.example.com',
    'npx jest libs/features/src/domain',
    "npx jest libs/features/src/domain -t 'every combination'",
    'npx tsc -b libs/features',
    'npx nest start api --watch --no-shell',
  ].map((command) => ({ command, by: typed, contains: command })),
  { command: 'npm install @gatehouse/features typeorm pg', by: 'tools/packages/features.spec.ts', contains: 'readme.matchAll(/^npm install' },
  { command: 'npm install @nestjs/common @nestjs/core @nestjs/platform-fastify reflect-metadata rxjs', by: 'tools/packages/features.spec.ts', contains: 'readme.matchAll(/^npm install' },
  { command: 'npm install --save-dev typescript @types/node', by: 'tools/packages/features.spec.ts', contains: 'readme.matchAll(/^npm install' },
];
