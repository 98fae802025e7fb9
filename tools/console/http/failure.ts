import {
  isGatehouseError,
  NoAnswerError,
  UnexpectedAnswerError,
  type GatehouseError,
  type Problem,
} from '@gatehouse/contracts';
import { ConsoleError } from '../console-error.js';
import { exitCode } from '../exit-code.js';
import { waysIn } from './credential.js';
import { safeText } from './safe-text.js';

/** Why the API did not do what was asked, in a sentence, with every fact that it gave. */
export function failureOf(error: unknown, url: string): Error {
  if (error instanceof ConsoleError) return error;
  if (isGatehouseError(error)) return refusalOf(error);
  // what the client was not told to expect is the network's, or another server's
  if (error instanceof Error) return unreachable(error, url);
  throw error;
}

function refusalOf({ status, problem }: Pick<GatehouseError, 'status' | 'problem'>): ConsoleError {
  const lines = [`${problem.message} (${problem.error})`, ...factsOf(problem).map((fact) => `  ${fact}`)];
  if (status === 401) lines.push(waysIn);
  if (status === 403) lines.push(whoMay);
  // what could not be verified is neither a yes nor a no
  const code = status >= 500 ? exitCode.unreachable : exitCode.no;
  return new ConsoleError(lines.map(safeText).join('\n'), code);
}

const whoMay =
  'A service key of the platform may read. To change anything, sign in as an operator with --email (and --password-stdin in a script).';

/** What every problem has, and the message says. */
const envelope = ['success', 'error', 'message', 'type', 'title', 'status', 'instance', 'issues', 'current'];

function factsOf(problem: Problem): string[] {
  const facts = Object.entries(problem).filter(([name]) => !envelope.includes(name));
  const issues = (problem.issues ?? []).map(({ path, message }) => `${path}: ${message}`);
  return [...facts.map(([name, fact]) => `${name}: ${textOf(fact)}`), ...issues];
}

function textOf(fact: unknown): string {
  return Array.isArray(fact) ? fact.join(', ') : String(fact);
}

function unreachable(error: Error, url: string): ConsoleError {
  return new ConsoleError(
    `The API at ${url} cannot be asked: ${causeOf(error)}. Is it running, and is --url (or API_URL) right?`,
    exitCode.unreachable,
    { cause: error },
  );
}

function causeOf(error: Error): string {
  if (error instanceof UnexpectedAnswerError) return 'what answers is not the Gatehouse API';
  if (error instanceof NoAnswerError && error.reason === 'timeout') return 'no answer in time';
  return deepestOf(error);
}

/** What the network said, below what fetch and the client made of it. */
function deepestOf({ cause, code, message }: ErrorLike): string {
  // not by its class: errors of Node's own may be of another realm
  if (typeof cause === 'object' && cause !== null) return deepestOf(cause);
  return safeText(code ?? message?.split('\n', 1)[0] ?? '');
}

interface ErrorLike {
  readonly cause?: unknown;
  readonly code?: string;
  readonly message?: string;
}
