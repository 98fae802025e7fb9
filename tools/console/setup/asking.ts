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

/** Whoever answers: a person at a terminal, or a test. Each call throws `cancelled()` where they leave. */
export interface Asking {
  ask(question: Question): Promise<string>;
  choose<Choice extends string>(
    message: string,
    choices: readonly { value: Choice; hint: string }[],
  ): Promise<Choice>;
  confirm(message: string): Promise<boolean>;
  heading(title: string): void;
}

/** The person has left: Ctrl-C, or the end of their input. */
export const cancelled = () => new ConsoleError('Cancelled. Nothing was written.', exitCode.no);
