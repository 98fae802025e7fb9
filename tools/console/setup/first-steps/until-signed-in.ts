import { ConsoleError } from '../../console-error.js';
import { serverUrl } from '../../http/api-url.js';
import { signIn, type Session } from '../../http/sign-in.js';
import type { Asking } from '../asking.js';
import { saying } from './saying.js';
import type { Person, Steps } from './steps.js';
import { askText } from './ask-text.js';

/**
 * A session of an operator, asked for again until there is one; undefined: they gave up.
 *
 * @param known who has just been made, and is not asked for
 */
export async function untilSignedIn(steps: Steps, known: Person | undefined): Promise<Session | undefined> {
  const { terminal, asking } = steps;
  for (let url = steps.url; ;) {
    url = await askUrl(asking, url);
    const operator = known ?? (await askOperator(asking));
    const session = await saying(terminal, () => signIn({ url }, operator));
    if (session || !(await asking.confirm({ message: 'Try again?', initial: true }))) return session;
  }
}

const askUrl = (asking: Asking, initial: string): Promise<string> =>
  asking.ask({
    ...{ message: 'Where is the API?', why: 'Seen from this machine.', isSecret: false, initial },
    problemOf: problemOfUrl,
  });

function problemOfUrl(typed: string): string | undefined {
  try {
    serverUrl(typed, 'The API');
    return undefined;
  } catch (error) {
    if (error instanceof ConsoleError) return error.message;
    throw error;
  }
}

async function askOperator(asking: Asking): Promise<Person> {
  const email = await askText(asking, 'E-mail address of an operator', 'Who signs in for this.');
  const password = await asking.ask({
    ...{ message: 'Their password', why: 'It is kept nowhere.', isSecret: true },
    problemOf: (typed) => (typed === '' ? 'expected a password' : undefined),
  });
  return { email, password };
}
