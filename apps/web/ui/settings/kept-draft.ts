import type { ReadSettings } from '@gatehouse/contracts';
import type { Draft } from './draft';

/** A draft with what it was begun from. */
export interface KeptDraft {
  readonly base: ReadSettings;
  readonly draft: Draft;
}

const prefix = 'gatehouse-settings-draft:1:';

/** A browser may refuse to keep anything; then the draft lives as long as the page. */
const trying = <Result>(work: (storage: Storage) => Result): Result | undefined => {
  try {
    return work(window.sessionStorage);
  } catch {
    return undefined;
  }
};

/** Keeps what was typed in this tab, for its author alone, through reloads and a new sign-in. */
export const keepDraft = (owner: string, kept: KeptDraft): void =>
  trying((storage) => storage.setItem(`${prefix}${owner}`, JSON.stringify(kept)));

export const forgetDraft = (owner: string): void =>
  trying((storage) => storage.removeItem(`${prefix}${owner}`));

export const keptDraft = (owner: string): KeptDraft | undefined =>
  trying((storage) => {
    const text = storage.getItem(`${prefix}${owner}`);
    // only this module writes it, and a new form of it is a new prefix
    return text === null ? undefined : (JSON.parse(text) as KeptDraft);
  });

/** For whoever signs out on purpose: what was typed is not left behind in the tab. */
export const forgetAllDrafts = (): void =>
  trying((storage) => {
    for (const key of Object.keys(storage)) if (key.startsWith(prefix)) storage.removeItem(key);
  });
