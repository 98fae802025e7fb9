import { mkdtemp, open, rename, rm } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import type { ReadableStream } from 'node:stream/web';
import { within } from '../../process/deadline.js';
import { ConsoleError } from '../console-error.js';
import { exitCode } from '../exit-code.js';
import type { Terminal } from '../terminal.js';

/** For how long nothing may come. */
const silentMs = 30_000;

/**
 * Writes a stream to a file, or to standard output. The file is there whole or not at all, and for its owner alone.
 *
 * @throws ConsoleError `unreachable` when the stream stops before its end, or cannot be written
 */
export async function saveStream(
  terminal: Terminal,
  stream: ReadableStream<Uint8Array>,
  output: string | undefined,
): Promise<void> {
  try {
    if (output === undefined) await toTerminal(terminal, stream);
    else terminal.err(`${await toFile(stream, resolve(terminal.folder, output))} bytes written.\n`);
  } catch (cause) {
    const { code, message } = cause as NodeJS.ErrnoException;
    const what = output === undefined ? 'What was written is not all.' : 'No file was written.';
    throw new ConsoleError(
      `The export stopped on the way (${code ?? message}). ${what}`,
      exitCode.unreachable,
      {
        cause,
      },
    );
  }
}

async function toTerminal(terminal: Terminal, stream: ReadableStream<Uint8Array>): Promise<void> {
  const decoder = new TextDecoder();
  await eachPiece(stream, (piece) => terminal.out(decoder.decode(piece, { stream: true })));
}

/** Written in a folder of its own beside its place, which nobody else can look into, and moved there when it is whole. */
async function toFile(stream: ReadableStream<Uint8Array>, place: string): Promise<number> {
  const folder = await mkdtemp(join(dirname(place), `.${basename(place)}-`));
  try {
    const made = join(folder, 'export');
    const file = await open(made, 'wx', 0o600);
    let bytes = 0;
    try {
      await eachPiece(stream, async (piece) => {
        await file.writeFile(piece);
        bytes += piece.length;
      });
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(made, place);
    return bytes;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function eachPiece(
  stream: ReadableStream<Uint8Array>,
  take: (piece: Uint8Array) => void | Promise<void>,
): Promise<void> {
  const reader = stream.getReader();
  try {
    for (;;) {
      const { done, value } = await within(silentMs, 'the next piece', reader.read());
      if (done) return;
      await take(value);
    }
  } finally {
    // what is not read to its end holds the connection
    await reader.cancel().catch(() => undefined);
  }
}
