import type { NewDocument } from '@gatehouse/contracts';
import type { Failure } from '../api';

/** What is wrong, by the field that it is about. */
export type DocumentProblems = Partial<Record<keyof NewDocument, string>>;

/** What the API takes at most, in characters. */
export const longest = { title: 300, externalId: 200, text: 100_000 } as const satisfies Record<
  keyof NewDocument,
  number
>;

const what = { title: 'title', externalId: 'external id', text: 'text' } as const;
const control = /\p{Cc}/u;
const inNumbers = (count: number): string => count.toLocaleString('en-GB');

/** "120,400 characters, and at most 100,000 can be taken": for what is too long. */
export const tooLongText = (length: number, most: number): string =>
  `${inNumbers(length)} characters, and at most ${inNumbers(most)} can be taken`;

const problemOf = (field: keyof NewDocument, value: string): string | undefined => {
  const text = value.trim();
  if (text === '') return `A document needs ${field === 'externalId' ? 'an' : 'a'} ${what[field]}.`;
  if (text.length > longest[field]) return `This has ${tooLongText(text.length, longest[field])}.`;
  if (field !== 'text' && control.test(text)) return `Use a ${what[field]} without control characters.`;
  return undefined;
};

/** What the API would refuse. It checks again. */
export const problemsOf = (document: NewDocument): DocumentProblems => {
  const found = (['title', 'text', 'externalId'] as const).flatMap((field) => {
    const problem = problemOf(field, document[field]);
    return problem === undefined ? [] : [[field, problem] as const];
  });
  return Object.fromEntries(found);
};

/** What the API found wrong with the only document that it was sent, beside the field that it is about. */
export const problemsFrom = ({ issues = [] }: Failure): DocumentProblems =>
  Object.fromEntries(
    issues.flatMap(({ path, message }) => {
      const field = path.split('/').at(-1) ?? '';
      return Object.hasOwn(longest, field) ? [[field, `${message}.`]] : [];
    }),
  );

export const trimmed = ({ title, text, externalId }: NewDocument): NewDocument => ({
  title: title.trim(),
  text: text.trim(),
  externalId: externalId.trim(),
});

/** An external id for whoever has none of their own. */
export const newExternalId = (): string => {
  const [first = 0] = crypto.getRandomValues(new Uint32Array(1));
  return `document-${first.toString(16).padStart(8, '0')}`;
};
