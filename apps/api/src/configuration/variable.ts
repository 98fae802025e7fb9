import type { z } from 'zod';

/** What a variable is for. The feature service sees product gates and limits only. */
export type VariableClass = 'product gate' | 'product limit' | 'operational' | 'secret' | 'test-only';

/** Who reads it: a deployed process, `npm start`, the operator's console, or the project's own tests. */
export type Reader = 'api' | 'web' | 'start' | 'console' | 'tests';

/** What an environment is for. */
export const profiles = ['demo', 'staging', 'production'] as const;
export type Profile = (typeof profiles)[number];

/** The parts of the wizard, in the order in which they are asked. */
export const sections = ['core', 'database', 'redis', 'identity', 'secrets', 'features'] as const;
export type Section = (typeof sections)[number];

/** How the wizard asks for a variable. */
export interface Prompt {
  readonly section: Section;
  readonly question: string;
  /** What the answer does, for somebody who has not read the code. */
  readonly why: string;
  /** What is offered where nothing is set, from what was answered before; absent: the value that holds anyway. */
  readonly offer?: (answers: Readonly<Record<string, string | undefined>>) => string;
  /** Asked only where each of these is given, and not `false`. */
  readonly after?: readonly string[];
  /** Asked in these profiles only; absent: in each. */
  readonly only?: readonly Profile[];
}

/** What people are told of a variable. */
export interface VariableNotes {
  readonly readBy: readonly Reader[];
  readonly class: VariableClass;
  /** In a word or two: `port`, `true or false`. */
  readonly type: string;
  readonly description: string;
  /** The value that holds where it is unset; empty: what the description says. */
  readonly fallback: string;
}

/** One variable of the environment: how it is read, and what people are told about it. */
export interface Variable<Value = unknown> extends VariableNotes {
  /** Completes "NAME: expected …" when the value cannot be read. The value itself is never shown. */
  readonly expected: string;
  /** What stands in `.env.example`. */
  readonly example: string;
  readonly schema: z.ZodType<Value>;
  /** Profiles that do not start without it. */
  readonly requiredIn?: readonly Profile[];
  /** What a profile says without being asked. */
  readonly preset?: Partial<Readonly<Record<Profile, string>>>;
  /** A secret that nobody has to know: the wizard makes it. */
  readonly isGenerated?: true;
  readonly prompt?: Prompt;
}
