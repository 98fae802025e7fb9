import { addFailureText } from '../document-text';
import type { SentFiles } from './send-files';

/** "1 document", "3 documents" */
export const countText = (count: number): string => `${count} ${count === 1 ? 'document' : 'documents'}`;

/** What became of files that were sent, in a sentence or two. */
export const sentText = ({ accepted, unchanged, failure }: SentFiles): string => {
  const added = accepted > 0 && `Added: ${countText(accepted)} waiting to be processed.`;
  const known = unchanged > 0 && `Unchanged: ${countText(unchanged)} already here with this content.`;
  const refused = failure && addFailureText(failure).replace('What you typed is', 'Your choice of files is');
  return [added, known, refused].filter(Boolean).join(' ');
};
