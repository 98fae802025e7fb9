import { lstatSync, readFileSync, type Stats } from 'node:fs';
import { parseEnv } from 'node:util';
import { ConsoleError } from '../console-error.js';
import { exitCode } from '../exit-code.js';
import { withVariables } from './environment-text.js';
import { UnwritableValueError } from './quoted.js';
import { writeWhole } from './write-whole.js';

const head = '# Written by `gatehouse setup`. What each variable is: docs/environment.md\n';

/** An `.env` as it was read, and how to change it. */
export class EnvironmentFile {
  private constructor(
    readonly path: string,
    private readonly text: string,
    private readonly stats: Stats | undefined,
  ) {}

  /**
   * Reads the file; one that is not there is empty.
   *
   * @throws ConsoleError for a link, because replacing it would cut what shares the file off, and following it would
   *   change a file that nobody named; and for what is no file, or cannot be read
   */
  static read(path: string): EnvironmentFile {
    try {
      const stats = lstatSync(path, { throwIfNoEntry: false });
      if (stats?.isSymbolicLink())
        throw refusal(`${path} is a link. Name the file that it leads to, with --file.`);
      if (stats && !stats.isFile()) throw refusal(`${path} is no file.`);
      return new EnvironmentFile(path, stats ? readFileSync(path, 'utf8') : '', stats);
    } catch (cause) {
      throw cause instanceof ConsoleError ? cause : outOfReach(`${path} cannot be read`, cause);
    }
  }

  get isNew(): boolean {
    return this.stats === undefined;
  }

  /** The variables as Node reads them. */
  get variables(): Readonly<Record<string, string | undefined>> {
    return parseEnv(this.text);
  }

  /** The text with these variables set. @throws ConsoleError when a value cannot be written, by its name */
  textWith(changes: ReadonlyMap<string, string>): string {
    try {
      return withVariables(this.isNew ? head : this.text, changes);
    } catch (error) {
      throw error instanceof UnwritableValueError ? refusal(error.message) : error;
    }
  }

  /** Sets variables: afterwards there is the old file or the new one, whole. @throws ConsoleError when neither folder nor file let it */
  save(changes: ReadonlyMap<string, string>): void {
    const text = this.textWith(changes);
    if (EnvironmentFile.read(this.path).text !== this.text)
      throw refusal(`${this.path} has changed meanwhile. Nothing was written: run setup again.`);
    const owner = this.stats && this.stats.uid !== process.getuid?.() ? this.stats : undefined;
    try {
      writeWhole(this.path, text, { owner });
    } catch (cause) {
      throw outOfReach(`${this.path} cannot be written, and is as it was`, cause);
    }
  }
}

const refusal = (sentence: string) => new ConsoleError(sentence, exitCode.no);

function outOfReach(what: string, cause: unknown): ConsoleError {
  const code = (cause as NodeJS.ErrnoException).code ?? 'unknown';
  const reasons: Readonly<Record<string, string>> = {
    EACCES: 'this user may not',
    EROFS: 'the disk is read-only',
    EPERM: 'this user may not',
    ENOENT: 'its folder is not there',
    ENOSPC: 'the disk is full',
  };
  return new ConsoleError(`${what}: ${reasons[code] ?? code}.`, exitCode.unreachable, { cause });
}
