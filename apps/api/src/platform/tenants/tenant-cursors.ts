import { z } from 'zod';
import { cursorsOf, tenantIdSchema } from '../../http/index.js';

// clients can write cursors, too, and Postgres takes no NUL
const name = z.string().refine((text) => !text.includes('\0'));

/** Positions in lists of tenants. */
export const tenantCursors = cursorsOf(z.strictObject({ name, id: tenantIdSchema }));
