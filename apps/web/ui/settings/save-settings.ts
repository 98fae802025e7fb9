import {
  isGatehouseError,
  SettingsConflictError,
  updateSettings,
  type ConflictingEdits,
  type NewTenantSettings,
  type ReadSettings,
  type UpdatedSettings,
} from '@gatehouse/contracts';
import { gatehouse, type Failure } from '../api';

export type Saved =
  | { readonly kind: 'saved'; readonly updated: UpdatedSettings }
  | { readonly kind: 'conflict'; readonly edits: ConflictingEdits; readonly by: string | undefined }
  | { readonly kind: 'failed'; readonly failure: Failure };

const noAnswer: Failure = { error: 'no_answer', message: 'The server did not answer.', status: 0 };

/**
 * Saves, merging what others have changed meanwhile. Never throws, and never leads to the sign-in page by itself:
 * whoever has typed decides when to leave.
 */
export const saveSettings = async (from: ReadSettings, wanted: NewTenantSettings): Promise<Saved> => {
  try {
    return { kind: 'saved', updated: await updateSettings(gatehouse, { from, edit: () => wanted }) };
  } catch (error) {
    if (error instanceof SettingsConflictError)
      return { kind: 'conflict', edits: error.edits, by: error.problem.changedBy };
    if (!isGatehouseError(error)) return { kind: 'failed', failure: noAnswer };
    const { code, message, status, problem } = error;
    const { issues } = problem;
    return { kind: 'failed', failure: { error: code, message, status, ...(issues && { issues }) } };
  }
};
