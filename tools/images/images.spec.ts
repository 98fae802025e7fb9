import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseEnv } from 'node:util';
import { describe, expect, it } from '@jest/globals';
import { DockerfileParser, type Dockerfile } from 'dockerfile-ast';
import { validate } from 'dockerfile-utils';
import { parse } from 'yaml';
import { run } from '../process/run.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const read = (path: string) => readFileSync(join(root, path), 'utf8');
const images = ['api', 'web', 'console'];

/** The lines of each stage, as a Dockerfile of its own. */
function stagesOf(text: string): ReadonlyMap<string, Dockerfile> {
  const parts = text.split(/^(?=FROM )/m).map((part) => DockerfileParser.parse(part));
  return new Map(parts.map((part) => [part.getFROMs()[0]?.getBuildStage() ?? '', part]));
}

describe('the images', () => {
  const text = read('Dockerfile');
  const stages = stagesOf(text);

  it('have no finding of the linter', () => {
    expect(validate(text)).toEqual([]);
    expect(validate(text.replace('COPY . .', 'COPPY . .'))).not.toEqual([]);
  });

  it.each(images)('run %s as nobody in particular, and end with one command', (image) => {
    const words = stages.get(image)?.getInstructions() ?? [];
    const said = words.map((each) => `${each.getKeyword()} ${each.getArgumentsContent()}`);
    expect(said).toContain('USER node');
    expect(said.filter((each) => /^(CMD|ENTRYPOINT) \["node", /.test(each))).toHaveLength(1);
  });

  it.each(['api', 'web'])('say whether %s is alive', (image) => {
    expect(stages.get(image)?.getHEALTHCHECKs()).toHaveLength(1);
  });

  it('are of a Node that the project takes', () => {
    const { engines } = JSON.parse(read('package.json')) as { engines: { node: string } };
    const oldest = Number(/^>=(\d+)/.exec(engines.node)?.[1]);
    const bases = [...text.matchAll(/^FROM node:(\d+)/gm)].map(([, major]) => Number(major));
    expect(bases).toHaveLength(4);
    expect(Math.min(...bases)).toBeGreaterThan(oldest);
  });

  it('are given the package of every project, or npm refuses', () => {
    const { packages } = JSON.parse(read('package-lock.json')) as { packages: Record<string, unknown> };
    const projects = Object.keys(packages).filter((path) => path !== '' && !path.includes('node_modules/'));
    const copied = stages
      .get('sources')
      ?.getCOPYs()
      .map((copy) => String(copy.getArguments()[0]));
    expect(copied).toEqual(expect.arrayContaining(projects.map((path) => `${path}/package.json`)));
  });

  it('copy what there is', () => {
    const built = [...stages.values()].flatMap((stage) => stage.getCOPYs());
    const sources = built.flatMap((copy) => copy.getArguments().slice(0, -1).map(String));
    const paths = sources.map((path) => path.replace(/^\/gatehouse\/?/, ''));
    expect(paths.length).toBeGreaterThan(10);
    // what is built is there once it was
    const missing = paths.filter(
      (path) => !/(^|\/)(dist|\.next)(\/|$)/.test(path) && !existsSync(join(root, path)),
    );
    expect(missing).toEqual([]);
  });
});

interface Service {
  readonly build?: { readonly target: string };
  readonly environment?: Readonly<Record<string, string>>;
}

describe('compose.yaml', () => {
  const { services } = parse(read('compose.yaml'), { merge: true }) as { services: Record<string, Service> };

  it('has no finding of the linter', async () => {
    // people read from the way in to the way out, not from a to z
    const options = ['--max-warnings', '0', '--disable-rule', 'services-alphabetical-order'];
    const args = [join(root, 'node_modules/dclint/bin/dclint.cjs'), join(root, 'compose.yaml'), ...options];
    const { code, output } = await run({ command: process.execPath, args, deadlineMs: 30_000 });
    expect([code, output.trim()]).toEqual([0, '']);
  }, 40_000);

  it('runs the images that there are', () => {
    const targets = Object.values(services).flatMap(({ build }) => (build ? [build.target] : []));
    expect([...targets].sort()).toEqual([...images].sort());
  });

  it('sets variables that are read', () => {
    const known = Object.keys(parseEnv(read('.env.example')));
    for (const name of images) {
      const set = Object.keys(services[name]?.environment ?? {});
      expect([name, set.filter((each) => !known.includes(each))]).toEqual([name, []]);
    }
  });
});
