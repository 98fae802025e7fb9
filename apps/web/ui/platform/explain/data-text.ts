import type { DeniedDecision } from '@gatehouse/contracts';
import { lengthOf } from '../../time';

const levels: Record<NonNullable<DeniedDecision['level']>, string> = {
  process: 'held by the process',
  shared: 'shared by the instances',
  store: 'read from Postgres just then',
};

/** How far and how old the data of a decision were, and where they came from. */
export const dataText = ({ revision, level, ageMs }: Pick<DeniedDecision, 'revision' | 'level' | 'ageMs'>) =>
  revision === null || level === null || ageMs === null
    ? 'There were no data to be had.'
    : `Revision ${revision.toString()}, ${levels[level]}, ${lengthOf(ageMs)} old.`;
