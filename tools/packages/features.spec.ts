import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startChild, type Child } from '../process/child.js';
import { until } from '../process/deadline.js';
import { anyFreePort } from '../process/port.js';
import { EmptyProject } from './empty-project.js';
import { missingTargets, outside, pack, type PackedPackage } from './packed-package.js';
import { readmeFiles, readmeJson } from './readme-files.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const readme = readFileSync(`${root}libs/features/README.md`, 'utf8');
const files = readmeFiles(readme);
const guide = [
  ...['features.ts', 'reports.controller.ts', 'app.module.ts', 'sign-in.guard.ts', 'main.ts'],
  ...['grant.ts', 'export.job.ts', 'long-export.ts', 'export.worker.ts'],
];

/** The packages that the guide says to install. */
const installed = [...readme.matchAll(/^npm install (?:--save-dev )?(.+)$/gm)].flatMap(([, words = '']) =>
  words.split(' '),
);

/** Asks, grants as the guide says, and asks again. */
const granting = `
import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import { EntitlementService } from '@gatehouse/features';
import { AppModule } from './app.module.js';
import { grantExport } from './grant.js';

const app = await NestFactory.create(AppModule, new FastifyAdapter(), { logger: false });
await app.listen(0, '127.0.0.1');
const statusOf = async () => (await fetch(\`\${await app.getUrl()}/reports/export\`)).status;
const before = await statusOf();
await grantExport(app.get(EntitlementService), 'acme');
console.log(before, await statusOf());
await app.close();
`;

let packed: PackedPackage;
let project: EmptyProject;
const running: Child[] = [];

beforeAll(async () => {
  project = await EmptyProject.make(root);
  packed = await pack(`${root}libs/features`, project.folder);
  const others = installed.filter((name) => name !== '@gatehouse/features');
  await project.install([packed.archive], others);
  for (const name of guide) await project.write(name, files.get(name) ?? '');
  await project.write('granting.ts', granting);
  await project.write('tsconfig.json', readmeJson(readme, 'tsconfig.json'));
}, 180_000);
afterAll(async () => {
  for (const child of running) await child.stop();
  await project.remove();
});

/** Starts the application of the guide: where it answers, and its process. */
async function start(): Promise<{ url: string; child: Child }> {
  const port = await anyFreePort();
  const child = startChild({
    name: 'the application of the README',
    words: [process.execPath, 'dist/main.js'],
    cwd: project.folder,
    env: outside({ PORT: String(port) }),
    logFile: join(project.folder, 'app.log'),
  });
  running.push(child);
  return { url: `http://127.0.0.1:${port}`, child };
}

const isThere = (url: string) =>
  fetch(`${url}/reports`).then(
    () => true,
    () => false,
  );

describe('the packed library', () => {
  it('has everything that its doors name, and nothing of its tests', () => {
    expect(missingTargets(packed)).toEqual([]);
    expect(packed.files.filter((path) => /\.spec\.|\.fixture\.|tsbuildinfo|^test\//.test(path))).toEqual([]);
  });

  it('needs no Redis where there is none', () => {
    expect(existsSync(join(project.folder, 'node_modules/redis'))).toBe(false);
    expect(existsSync(join(project.folder, 'node_modules/typeorm'))).toBe(true);
  });
});

describe('the guide of five minutes, in an empty folder', () => {
  it('compiles as it is', async () => {
    expect(await project.compile('tsconfig.json')).toEqual({ code: 0, output: '' });
  }, 180_000);

  it('serves what is ungated, and refuses what is not entitled', async () => {
    const { url, child } = await start();
    await until(() => isThere(url), { what: `it answers\n${child.lastLines()}`, deadlineMs: 30_000 });
    const [reports, refused] = await Promise.all([fetch(`${url}/reports`), fetch(`${url}/reports/export`)]);
    expect([reports.status, await reports.json()]).toEqual([200, ['May', 'June']]);
    expect(refused.status).toBe(403);
    expect(await refused.json()).toMatchObject({ error: 'feature_disabled', reason: 'not_entitled' });
  });

  it('serves it with the next request once it is granted', async () => {
    const { code, output } = await project.node(['dist/granting.js']);
    expect([code, output.trim()]).toEqual([0, '403 200']);
  });

  it('refuses to start when a label is taken off, and names the handler', async () => {
    const controller = files.get('reports.controller.ts') ?? '';
    const unlabelled = controller.replace(/ {2}@Ungated\(.*\n/, '').replace(', Ungated', '');
    expect(unlabelled).not.toBe(controller);
    await project.write('reports.controller.ts', unlabelled);
    expect(await project.compile('tsconfig.json')).toEqual({ code: 0, output: '' });
    const { child } = await start();
    expect((await child.ended).code).not.toBe(0);
    expect(child.lastLines()).toContain('ReportsController');
    expect(child.lastLines()).toContain('list');
  }, 180_000);
});
