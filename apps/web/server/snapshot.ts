import 'server-only';
import { cache } from 'react';
import type { Snapshot } from './contract';
import { read } from './read';

/** The tenant's snapshot, read once per page with the caller's own session. It shows; the API decides. */
export const readSnapshot = cache(() => read<Snapshot>('/v1/features'));
