import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { mustRun } from '../process/run.js';

interface Packed {
  readonly filename: string;
  readonly files: readonly { readonly path: string }[];
}

/** A package as it would be published: its archive, and what is in it. */
export interface PackedPackage {
  readonly archive: string;
  readonly files: readonly string[];
  readonly manifest: { readonly exports: Readonly<Record<string, unknown>> };
}

/** Packs the package in `folder` into `into`. It is packed as it is built. */
export async function pack(folder: string, into: string): Promise<PackedPackage> {
  const args = ['pack', '--json', '--loglevel=error', '--pack-destination', into];
  const output = await mustRun({
    command: 'npm',
    args,
    cwd: folder,
    env: outside(),
    deadlineMs: 60_000,
  });
  const [packed] = JSON.parse(output) as readonly Packed[];
  if (packed === undefined) throw new Error(`Nothing was packed of ${folder}`);
  return {
    archive: join(into, packed.filename),
    files: packed.files.map(({ path }) => path),
    manifest: JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')) as PackedPackage['manifest'],
  };
}

/** What `exports` names, under whatever condition, and is not in the archive. */
export function missingTargets({ files, manifest }: PackedPackage): readonly string[] {
  return targetsOf(manifest.exports).filter((target) => !files.includes(target.replace(/^\.\//, '')));
}

function targetsOf(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(targetsOf) : [];
}

/** The environment of a program that knows nothing of this repository and its tests. */
export function outside(more: Readonly<Record<string, string>> = {}): NodeJS.ProcessEnv {
  const ours = /^(NODE_OPTIONS|NODE_ENV|JEST_\w+|npm_(?!config_registry|config_cache)\w+|INIT_CWD)$/;
  const kept = Object.entries(process.env).filter(([name]) => !ours.test(name));
  return { ...Object.fromEntries(kept), ...more };
}
