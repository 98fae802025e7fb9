import type { Asking } from '../setup/asking.js';

const fewest = 12;

/** A password that somebody chooses, typed twice. */
export async function askNewPassword(asking: Asking): Promise<string> {
  const isSecret = true;
  const password = await asking.ask({
    ...{
      message: 'Their password',
      why: `${fewest} characters or more. Nobody can read it later.`,
      isSecret,
    },
    problemOf: (typed) => (typed.length < fewest ? `expected ${fewest} characters or more` : undefined),
  });
  await asking.ask({
    ...{ message: 'Once more', why: 'So that no slip stays.', isSecret },
    problemOf: (typed) => (typed === password ? undefined : 'This is another one than before'),
  });
  return password;
}
