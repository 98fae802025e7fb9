import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { run, mustRun, type RunResult } from '../process/run.js';
import { outside } from './packed-package.js';

const deadlineMs = 120_000;
const installing = [
  'install',
  '--prefer-offline',
  '--no-audit',
  '--no-fund',
  '--ignore-scripts',
  '--save-exact',
];

/** A project in an empty folder outside the repository, where nothing resolves but what is installed there. */
export class EmptyProject {
  private constructor(
    readonly folder: string,
    private readonly root: string,
  ) {}

  /** `root` is the repository, whose versions of third packages are installed. */
  static async make(root: string): Promise<EmptyProject> {
    const project = new EmptyProject(await mkdtemp(join(tmpdir(), 'gatehouse-package-')), root);
    await project.write('package.json', JSON.stringify({ private: true, type: 'module' }));
    return project;
  }

  async write(name: string, content: string): Promise<void> {
    const path = join(this.folder, name);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, content);
  }

  /** Installs archives, and packages in the versions of the repository. */
  async install(archives: readonly string[], packages: readonly string[]): Promise<void> {
    const versions = await Promise.all(packages.map((name) => this.versionOf(name)));
    const args = [...installing, ...archives, ...versions];
    await mustRun({ command: 'npm', args, cwd: this.folder, env: outside(), deadlineMs });
  }

  /** Runs a program of Node in it: its code, and all that it said. */
  node(words: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<RunResult> {
    const args = [...words];
    return run({ command: process.execPath, args, cwd: this.folder, env: outside(env), deadlineMs });
  }

  /** Compiles it by one of its own `tsconfig`s. What the compiler has to say is in `output`. */
  compile(config: string): Promise<RunResult> {
    return this.node(['node_modules/typescript/bin/tsc', '-p', config]);
  }

  remove(): Promise<void> {
    return rm(this.folder, { recursive: true, force: true });
  }

  private async versionOf(name: string): Promise<string> {
    const manifest = await readFile(join(this.root, 'node_modules', name, 'package.json'), 'utf8');
    const { version } = JSON.parse(manifest) as { readonly version: string };
    return `${name}@${version}`;
  }
}
