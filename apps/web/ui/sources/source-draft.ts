import type { Failure } from '../api';

/** What somebody is typing. */
export interface SourceDraft {
  readonly name: string;
  readonly url: string;
}

/** What is wrong with each field, in a sentence. */
export type DraftProblems = { readonly [Field in keyof SourceDraft]?: string | undefined };

export const emptyDraft: SourceDraft = { name: '', url: '' };

const longestName = 200;

/** What can be said before anybody is asked. The API checks again, and knows which hosts are allowed. */
export const problemsOf = ({ name, url }: SourceDraft): DraftProblems => ({
  name: nameProblem(name.trim()),
  url: url.trim() === '' ? 'Enter the address of a JSON Feed.' : undefined,
});

const nameProblem = (name: string): string | undefined => {
  if (name === '') return 'Give it a name.';
  return name.length > longestName ? `Use at most ${longestName} characters.` : undefined;
};

/** What the API has said of the fields; empty where its refusal is of something else. */
export const refusedOf = ({ error, issues = [] }: Failure): DraftProblems => {
  if (error === 'source_exists') return { url: 'There is a source with this address already.' };
  const said = (field: keyof SourceDraft) => {
    const message = issues.find(({ path }) => path === `/${field}`)?.message;
    return message && `${message}.`;
  };
  return { name: said('name'), url: said('url') };
};

/** The first field that has something wrong with it. */
export const firstOf = ({ name, url }: DraftProblems): keyof SourceDraft | undefined => {
  if (name) return 'name';
  return url ? 'url' : undefined;
};
