import * as nodeFs from 'node:fs';
import { randomBytes } from 'node:crypto';
import { basename, dirname, join } from 'node:path';

/** The calls that writing is made of; a test ends the process in the middle of each. */
export type WritingFs = Pick<
  typeof nodeFs,
  | 'readdirSync'
  | 'unlinkSync'
  | 'openSync'
  | 'fchownSync'
  | 'writeSync'
  | 'fsyncSync'
  | 'closeSync'
  | 'renameSync'
>;

/**
 * Puts a text in the place of a file such that whoever reads finds the old one or the new one, whole, wherever this ends:
 * written beside it, brought to the disk, and renamed over it. Its owner alone may read it. What an earlier run that
 * was killed has left is removed.
 *
 * @param owner who shall have the file, where that is not whoever runs this
 */
export function writeWhole(
  path: string,
  text: string,
  { fs = nodeFs, owner }: { fs?: WritingFs; owner?: Pick<nodeFs.Stats, 'uid' | 'gid'> | undefined } = {},
): void {
  const folder = dirname(path);
  removeLeftovers(path, fs);
  const beside = join(folder, `${beginning(path)}${randomBytes(6).toString('hex')}`);
  try {
    const file = fs.openSync(beside, 'wx', 0o600);
    try {
      if (owner) fs.fchownSync(file, owner.uid, owner.gid);
      const bytes = Buffer.from(text);
      for (let at = 0; at < bytes.length;) at += fs.writeSync(file, bytes, at);
      fs.fsyncSync(file);
    } finally {
      fs.closeSync(file);
    }
    fs.renameSync(beside, path);
  } catch (error) {
    removeLeftovers(path, fs);
    throw error;
  }
  settle(folder, fs);
}

const beginning = (path: string): string => `${basename(path)}.gatehouse-`;

function removeLeftovers(path: string, fs: WritingFs): void {
  const leftovers = fs.readdirSync(dirname(path)).filter((name) => name.startsWith(beginning(path)));
  for (const name of leftovers) fs.unlinkSync(join(dirname(path), name));
}

/** The new name reaches the disk with its folder. Windows cannot open one, and needs no such thing. */
function settle(folder: string, fs: WritingFs): void {
  if (process.platform === 'win32') return;
  const handle = fs.openSync(folder, 'r');
  try {
    fs.fsyncSync(handle);
  } finally {
    fs.closeSync(handle);
  }
}
