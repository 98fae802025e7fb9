import { confirm, isCancel, log, password, select, text } from '@clack/prompts';
import { cancelled, type Asking, type Question } from './asking.js';

/** Asks the person at this process' terminal. */
export const clackAsking: Asking = {
  ask: (question) => {
    log.message(question.why);
    const prompt = question.isSecret ? password(shown(question)) : text(withInitial(question));
    // an empty line comes as nothing at all
    return answered(prompt).then((answer: string | undefined) => answer ?? '');
  },
  choose: async (message, choices) => {
    const options: { value: string; hint: string }[] = choices.map(({ value, hint }) => ({ value, hint }));
    const chosen = await answered(select({ message, options }));
    const choice = choices.find(({ value }) => value === chosen);
    if (!choice) throw cancelled();
    return choice.value;
  },
  confirm: (message) => answered(confirm({ message })),
  heading: (title) => {
    log.step(title);
  },
};

const shown = (question: Question) => ({
  message: question.message,
  validate: (answer: string | undefined) => question.problemOf(answer ?? ''),
});

const withInitial = (question: Question) => ({ ...shown(question), initialValue: question.initial ?? '' });

/** Input that ends, as of a terminal that is closed, is an answer as much as Ctrl-C is. */
async function answered<Value>(prompt: Promise<Value>): Promise<Exclude<Value, symbol>> {
  let leave: () => void = () => undefined;
  const left = new Promise<never>((_, reject) => {
    leave = () => {
      reject(cancelled());
    };
    process.stdin.once('end', leave);
  });
  try {
    const answer = await Promise.race([prompt, left]);
    if (isCancel(answer)) throw cancelled();
    return answer as Exclude<Value, symbol>;
  } finally {
    process.stdin.off('end', leave);
  }
}
