import type { NewDocument } from '@gatehouse/contracts';
import { longest, tooLongText } from '../new-document';

/** What is read of a file that somebody has chosen. */
export type TextFile = Pick<File, 'name' | 'size' | 'arrayBuffer'>;

/** What chosen files make: documents, or what is wrong with them. One that is wrong keeps all from being sent. */
export interface ReadFiles {
  readonly documents: readonly NewDocument[];
  readonly problems: readonly string[];
}

export const mostFiles = 100;

/** No character takes more of them in UTF-8, counted as the API counts; and a mark may come first. */
const mostBytes = longest.text * 3 + 3;

const control = /\p{Cc}/u;

const nameProblem = (name: string): string | undefined => {
  if (name.length > longest.externalId) return `its name has ${tooLongText(name.length, longest.externalId)}`;
  return control.test(name) ? 'its name has control characters' : undefined;
};

const textProblem = (text: string): string | undefined => {
  if (text === '') return 'it is empty';
  if (text.includes('\u0000')) return 'it is not a text';
  return text.length > longest.text ? `it has ${tooLongText(text.length, longest.text)}` : undefined;
};

const decode = async (file: TextFile): Promise<string | undefined> => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(await file.arrayBuffer()).trim();
  } catch {
    return undefined;
  }
};

const readFile = async (file: TextFile): Promise<NewDocument | string> => {
  const { name } = file;
  if (file.size > mostBytes)
    return `it is too long: at most ${longest.text.toLocaleString('en-GB')} characters can be taken`;
  const text = await decode(file);
  if (text === undefined) return 'it cannot be read as text in UTF-8';
  return nameProblem(name) ?? textProblem(text) ?? { externalId: name, title: name, text };
};

/** Reads text files; the name of each is its title and its external id. Never throws. */
export const readTextFiles = async (files: readonly TextFile[]): Promise<ReadFiles> => {
  if (files.length > mostFiles)
    return {
      documents: [],
      problems: [`${files.length} files are chosen, and at most ${mostFiles} can be.`],
    };
  const documents: NewDocument[] = [];
  const problems: string[] = [];
  for (const file of files) {
    const found = await readFile(file);
    if (typeof found === 'string') problems.push(`${file.name}: ${found}.`);
    else if (documents.some(({ externalId }) => externalId === found.externalId))
      problems.push(`${file.name}: it is chosen twice.`);
    else documents.push(found);
  }
  return { documents, problems };
};
