'use client';

import { useStaying } from '../use-staying';
import { AddDocument } from './add-document';
import { AddFiles } from './files/add-files';
import { useFiles } from './files/use-files';
import { useAdding } from './use-adding';

interface Props {
  /** Whether documents are taken, as far as the page knows. */
  readonly isOffered: boolean;
  /** An external id to begin with. */
  readonly offeredId: string;
}

/**
 * The ways in. They stay where they are while the page around them changes, so that nothing typed is lost when ingestion
 * goes off: what was begun stays to be seen, and what was not is not offered.
 */
export const DocumentIntake = ({ isOffered, offeredId }: Props) => {
  const adding = useAdding(offeredId);
  const files = useFiles();
  useStaying(adding.isDirty || files.isDirty, true);
  const [hasText, hasFiles] = [isOffered || adding.isDirty, isOffered || files.isDirty];
  if (!hasText && !hasFiles) return null;
  return (
    <div className="grid grid-cols-1 items-start gap-6 lg:grid-cols-[3fr_2fr]">
      {hasText && <AddDocument {...adding} />}
      {hasFiles && <AddFiles {...files} />}
    </div>
  );
};
