import { createOperator, type NewOperator } from '../../operators/create-operator.js';
import { askNewPassword } from '../../operators/new-password.js';
import { saying } from './saying.js';
import type { Person, Steps } from './steps.js';
import { askText } from './ask-text.js';

/** Asks who it is and lets them in; undefined where that failed, which has been said. */
export async function letIn(
  { terminal, asking, path }: Steps,
  where: Pick<NewOperator, 'tenant'>,
): Promise<Person | undefined> {
  const email = await askText(asking, 'Their e-mail address', 'What they sign in with.');
  const name = await askText(asking, 'Their name', 'What others see beside what they have changed.');
  const password = await askNewPassword(asking);
  return saying(terminal, () => {
    createOperator({ email, name, file: path, ...where }, password);
    return { email, password };
  });
}
