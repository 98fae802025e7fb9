/** What the console ends with, for scripts. Listed in `gatehouse help`. */
export const exitCode = {
  /** Done, or everything is as it should be. */
  ok: 0,
  /** It was asked, and the answer is no: a check failed, a chain is broken, a change was refused. */
  no: 1,
  /** The command was not understood: an unknown word, a missing option, a value that cannot be read. Nothing was done. */
  usage: 2,
  /** Nobody could be asked in time: the API, a database or a file was out of reach. Whether it was done is unknown. */
  unreachable: 3,
} as const;

export type ExitCode = (typeof exitCode)[keyof typeof exitCode];
