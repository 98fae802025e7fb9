/** A command of the documents, and what executes it: a file which contains that text. */
export interface Execution {
  readonly command: string;
  readonly by: string;
  readonly contains: string;
}

/** The test that types the commands of the documents which it names, as they stand there, against a running API. */
export const runAgainstTheProduct = 'apps/api/test/docs-commands.e2e-spec.ts';

/** Commands that are executed elsewhere. A document with a new command brings its line here, or a test that types it. */
// prettier-ignore
export const executions: readonly Execution[] = [
  { command: 'npm start', by: 'tools/test/provisions.ts', contains: 'startProduct(' },
  { command: 'npm test', by: '.ci/run', contains: 'exec npm test' },
  { command: 'npm test -- lint unit', by: 'tools/test/stages.spec.ts', contains: "selectStages(stages, ['unit', 'lint'])" },
  { command: 'npm ci', by: 'tools/start/bootstrap/install.mjs', contains: "'npm', 'ci'" },
  { command: 'npm run build', by: 'Dockerfile', contains: 'RUN npm run build' },
  { command: 'npm run api', by: 'apps/api/test/instances/support/places.ts', contains: "inRoot('apps/api/dist/main.js')" },
  { command: 'npm run web', by: 'apps/api/test/instances/support/places.ts', contains: "inRoot('apps/web/start.mjs')" },
  { command: 'npm run test:faults', by: 'package.json', contains: 'bootstrap.mjs test instances' },
  { command: 'npm run test:seeded-bugs', by: 'tools/seeded-bugs/seeded-bugs.spec.ts', contains: 'verdictOf(' },
  { command: 'npm run console -- setup --profile production', by: 'tools/console/setup/setup.spec.ts', contains: "runConsole(['setup'" },
  { command: 'npm run console -- operators create --email you@example.com --name "Your name"', by: 'tools/console/operators/operators-command.spec.ts', contains: "['operators', 'create', '--email'" },
  { command: 'npm run console -- doctor', by: 'tools/console/doctor/doctor.spec.ts', contains: "['doctor']" },
  { command: 'npm run console -- features explain acme billing', by: 'tools/console/commands.spec.ts', contains: "'features', 'explain', 'globex'" },
  { command: 'npm run console -- features set acme billing=off --reason "unpaid since May" --wait', by: 'tools/console/commands.spec.ts', contains: "'features', 'set', 'globex'" },
  { command: 'npm run console -- audit verify', by: 'tools/console/commands.spec.ts', contains: "'audit', 'verify'" },
  { command: 'npm run smoke -- --url https://gatehouse.example.com', by: 'tools/smoke/smoke.spec.ts', contains: "['smoke', '--url', proxy.url]" },
  { command: 'npm run bench', by: 'tools/bench/bootstrap.mjs', contains: 'bench/main.js' },
  { command: 'export NODE_OPTIONS=--experimental-vm-modules', by: 'tools/test/stages.ts', contains: "NODE_OPTIONS: '--experimental-vm-modules" },
  { command: 'npx jest libs/features/src/domain', by: 'jest.config.js', contains: "preset('features', at('libs/features'))" },
  { command: "npx jest libs/features/src/domain -t 'every combination'", by: 'libs/features/src/domain/decide.table.spec.ts', contains: 'every combination' },
  { command: 'npx tsc -b libs/features', by: 'package.json', contains: 'tsc -b libs/features' },
  { command: 'npx nest start api --watch --no-shell', by: 'package.json', contains: 'nest start api --watch --no-shell' },
  { command: 'npm install @gatehouse/features typeorm pg', by: 'tools/packages/features.spec.ts', contains: 'readme.matchAll(/^npm install' },
  { command: 'npm install @nestjs/common @nestjs/core @nestjs/platform-fastify reflect-metadata rxjs', by: 'tools/packages/features.spec.ts', contains: 'readme.matchAll(/^npm install' },
  { command: 'npm install --save-dev typescript @types/node', by: 'tools/packages/features.spec.ts', contains: 'readme.matchAll(/^npm install' },
];
