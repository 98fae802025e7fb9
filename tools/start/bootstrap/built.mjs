import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** What is no source, or of another part. */
const passedOver = new Set(['node_modules', 'dist', '.next', '.nx', 'test-results', 'coverage', 'e2e']);

/**
 * Whether something has been built from the sources as they are. Nx knows that as well, and takes seconds to say so.
 *
 * @param folders of the sources
 * @param outputs which have to be there; the fingerprint of what they were made of is kept beside the first
 */
export class Built {
  constructor(folders, outputs) {
    this.outputs = outputs;
    this.mark = join(dirname(outputs[0]), '.made-of');
    this.fingerprint = fingerprintOf(folders);
  }

  isCurrent() {
    if (![...this.outputs, this.mark].every((file) => existsSync(file))) return false;
    return readFileSync(this.mark, 'utf8') === this.fingerprint;
  }

  keep() {
    mkdirSync(dirname(this.mark), { recursive: true });
    writeFileSync(this.mark, this.fingerprint);
  }
}

/** Name, size and time of every file: a checkout, an edit and a copy each change it. */
function fingerprintOf(folders) {
  const hash = createHash('sha256');
  for (const folder of folders) for (const line of linesOf(folder)) hash.update(line);
  return hash.digest('hex');
}

function* linesOf(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory() && !passedOver.has(entry.name)) yield* linesOf(path);
    if (!entry.isFile() || entry.name.endsWith('.tsbuildinfo')) continue;
    const { size, mtimeMs } = statSync(path);
    yield `${path} ${size} ${mtimeMs}\n`;
  }
}
