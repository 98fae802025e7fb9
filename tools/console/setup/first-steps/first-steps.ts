import { CancelledError, type Asking } from '../asking.js';
import { letIn } from './let-in.js';
import { saying } from './saying.js';
import type { Steps } from './steps.js';
import { tenantOf } from './tenant-of.js';
import { untilSignedIn } from './until-signed-in.js';

/**
 * What there is to do once the file is there, as far as somebody wants to do it now: the first operator, and the first
 * tenant with what it is entitled to and somebody who administers it. What fails is said, and can be done later; so can
 * everything, where somebody leaves.
 */
export async function firstSteps(steps: Steps): Promise<void> {
  steps.asking.heading('FIRST OPERATOR AND TENANT');
  try {
    await take(steps);
  } catch (error) {
    if (!(error instanceof CancelledError)) throw error;
    steps.terminal.out('The environment is written. The rest can be done later, by the commands above.\n');
  }
}

async function take(steps: Steps): Promise<void> {
  const operator = (await wants(steps.asking, firstOperator)) ? await letIn(steps, {}) : undefined;
  if (!(await wants(steps.asking, firstTenant))) return;
  const session = await untilSignedIn(steps, operator);
  if (!session) return;
  try {
    const tenant = await saying(steps.terminal, () => tenantOf(steps, session.api));
    if (tenant && (await wants(steps.asking, firstAdmin))) await letIn(steps, { tenant: tenant.id });
  } finally {
    await session.end();
  }
}

const firstOperator = {
  message: 'Make the first operator now?',
  why: 'They sign in to the web app and decide who has what. The database that you named has to run.',
};
const firstTenant = {
  message: 'Make the first tenant now?',
  why: 'A customer, or your own company for trying things out. Start the API first, in another terminal: npm run api',
};
const firstAdmin = {
  message: 'Make somebody of theirs who may sign in?',
  why: 'An admin of this tenant, who sees its pages and changes its settings.',
};

const wants = (asking: Asking, question: { readonly message: string; readonly why: string }) =>
  asking.confirm({ ...question, initial: true });
