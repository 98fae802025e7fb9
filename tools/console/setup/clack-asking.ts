import { confirm, log, password, select, text } from '@clack/prompts';
import { answered } from '../answered.js';
import { wrapped } from '../wrapped.js';
import { CancelledError, type Asking, type Question } from './asking.js';

/** Asks the person at this process' terminal. */
export const clackAsking: Asking = {
  ask: async (question) => {
    explain(question.why);
    const prompt = question.isSecret ? password : text;
    const answer = await orLeave<string | undefined>((signal) => prompt({ ...shown(question), signal }));
    // an empty line comes as nothing at all
    return answer ?? '';
  },
  choose: async (message, choices) => {
    const options: { value: string; hint: string }[] = choices.map(({ value, hint }) => ({ value, hint }));
    const chosen = await orLeave<string>((signal) => select({ message, options, signal }));
    const choice = choices.find(({ value }) => value === chosen);
    if (!choice) throw new CancelledError();
    return choice.value;
  },
  confirm: ({ message, why, initial }) => {
    if (why !== undefined) explain(why);
    return orLeave<boolean>((signal) => confirm({ message, initialValue: initial, signal }));
  },
  heading: (title) => {
    log.step(title);
  },
};

/** By whole words, which a terminal would break anywhere. */
const explain = (why: string) => {
  const columns = Math.min(process.stdout.columns, 100);
  log.message([...wrapped(why, columns - bar)]);
};
/** What stands before each line, and one place after it. */
const bar = 4;

const shown = (question: Question) => ({
  message: question.message,
  initialValue: question.initial ?? '',
  validate: (answer: string | undefined) => question.problemOf(answer ?? ''),
});

function orLeave<Value>(prompt: (signal: AbortSignal) => Promise<Value | symbol>): Promise<Value> {
  return answered(prompt, () => new CancelledError());
}
