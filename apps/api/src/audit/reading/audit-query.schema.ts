import { z } from 'zod';
import { cursorsOf, pageQuerySchema, tenantIdSchema } from '../../http/index.js';
import { auditKinds } from '../audit-event.js';
import { exportFormats } from '../export/formats.js';
import { instantSchema } from './instant.schema.js';

const revision = z
  .string()
  .regex(/^(0|[1-9]\d{0,14})$/, { error: 'Expected a whole number' })
  .meta({ type: 'integer', pattern: undefined, minimum: 0, maximum: 999_999_999_999_999 })
  .transform(Number);

const filters = {
  tenantId: tenantIdSchema.optional().describe('The nil UUID: what belongs to no tenant.'),
  feature: z
    .string()
    .regex(/^[a-z][a-z0-9_-]{0,62}$/, { error: 'Expected the key of a feature' })
    .optional()
    .describe('Changes of this feature’s entitlement.'),
  actor: z
    .string()
    .min(1)
    .max(200)
    .regex(/^\P{Cc}*$/u, { error: 'Expected no control characters' })
    .optional()
    .describe('Kind and id of a credential, e.g. `user:4f3c…`.'),
  kind: z.enum(auditKinds).optional(),
  from: instantSchema.optional().describe('The earliest instant that is wanted.'),
  to: instantSchema.optional().describe('The first instant that is not wanted any more.'),
  revision: revision.optional(),
};

export const auditQuerySchema = pageQuerySchema
  .extend({
    ...filters,
    format: z.enum(exportFormats).optional().describe('Goes before `Accept`, which a link cannot set.'),
  })
  // both are of one form, so that their order is that of their letters
  .refine(({ from, to }) => from === undefined || to === undefined || from < to, {
    path: ['to'],
    error: 'Expected an instant after `from`',
  });

export type AuditQuery = z.output<typeof auditQuerySchema>;

/** What is wanted of the audit; what is absent is not asked about. */
export type AuditFilter = Pick<AuditQuery, keyof typeof filters>;

const positionSchema = z.strictObject({
  at: instantSchema,
  chain: tenantIdSchema,
  sequence: z.int().positive(),
});

/** An event, by its place in the order of time. */
export type AuditPosition = z.output<typeof positionSchema>;

export const auditCursors = cursorsOf(positionSchema);
