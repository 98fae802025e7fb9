import { ConsoleError } from '../console-error.js';
import { exitCode } from '../exit-code.js';

/** One question, as a person sees it. */
export interface Question {
  readonly message: string;
  /** What the answer does. */
  readonly why: string;
  /** Typed unseen. */
  readonly isSecret: boolean;
  /** What an empty answer means; shown, and so never a secret. */
  readonly initial?: string;
  /** What is wrong with an answer, without showing it; undefined: nothing. Asked again until then. */
  problemOf(answer: string): string | undefined;
}

/** A question that is answered by yes or no. */
export interface YesOrNo {
  readonly message: string;
  /** What the answer does; absent: the message says it. */
  readonly why?: string;
  /** What Enter alone means. */
  readonly initial: boolean;
}

/** Whoever answers: a person at a terminal, or a test. Each call throws `CancelledError` where they leave. */
export interface Asking {
  ask(question: Question): Promise<string>;
  /** Enter alone means the first. */
  choose<Choice extends string>(
    message: string,
    choices: readonly { value: Choice; hint: string }[],
  ): Promise<Choice>;
  confirm(question: YesOrNo): Promise<boolean>;
  heading(title: string): void;
}

/** The person has left: Ctrl-C, Ctrl-D, or the end of their input. */
export class CancelledError extends ConsoleError {
  constructor() {
    super('Cancelled. Nothing was written.', exitCode.no);
  }

  override get name(): string {
    return 'CancelledError';
  }
}
