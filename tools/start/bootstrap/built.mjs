import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** What is no source, or of another part. */
const passedOver = new Set([
  ...['node_modules', 'dist', '.next', '.nx', 'next-env.d.ts'],
  ...['test-results', 'coverage', 'e2e'],
]);

/**
 * Whether something has been built from the sources as they are. Nx knows that as well, takes seconds to say so, and
 * then puts every file in its place anew, under the feet of whatever runs from there.
 *
 * @param sources folders and files
 * @param outputs which have to be there; the fingerprint of what they were made of is kept beside the first
 */
export class Built {
  constructor(sources, outputs) {
    this.outputs = outputs;
    this.mark = join(dirname(outputs[0]), '.made-of');
    this.fingerprint = fingerprintOf(sources);
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
function fingerprintOf(sources) {
  const hash = createHash('sha256');
  for (const source of sources) for (const line of linesOf(source)) hash.update(line);
  return hash.digest('hex');
}

function* linesOf(path) {
  const stat = statSync(path);
  if (stat.isFile() && !path.endsWith('.tsbuildinfo')) yield `${path} ${stat.size} ${stat.mtimeMs}\n`;
  if (!stat.isDirectory()) return;
  for (const name of readdirSync(path)) if (!passedOver.has(name)) yield* linesOf(join(path, name));
}
