import type { Check } from './check.js';
import { closedBodiesCheck } from './closed-bodies.js';
import { conditionalWritesCheck } from './conditional-writes.js';
import { describedChecks } from './described.js';
import { errorCodesChecks } from './error-codes.js';
import { gatesCheck } from './gates.js';
import { requiredCodesChecks } from './required-codes.js';
import { refusedPathsCheck, requiredOperationsCheck } from './required-operations.js';

/** Every promise of the document that is checked, beside that it is what the code says. */
export const checks: readonly Check[] = [
  requiredOperationsCheck,
  refusedPathsCheck,
  conditionalWritesCheck,
  gatesCheck,
  ...requiredCodesChecks,
  ...errorCodesChecks,
  ...describedChecks,
  closedBodiesCheck,
];
