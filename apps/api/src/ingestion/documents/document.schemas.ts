import { z } from 'zod';
import { lineSchema, pageQuerySchema, uuidSchema } from '../../http/index.js';

const statuses = ['queued', 'processed', 'failed'] as const;

export const newDocumentSchema = z
  .strictObject({
    externalId: lineSchema(200).min(1).describe('What you call it: sent again, it is the same document.'),
    title: lineSchema(300).min(1),
    text: z.string().trim().min(1).max(100_000),
  })
  .meta({ id: 'NewDocument' });

export const newDocumentsSchema = z
  .strictObject({ documents: z.array(newDocumentSchema).min(1).max(100) })
  .superRefine(({ documents }, context) => {
    const seen = new Set<string>();
    documents.forEach(({ externalId }, index) => {
      const path = ['documents', index, 'externalId'];
      if (seen.has(externalId)) context.addIssue({ code: 'custom', path, message: 'Named twice' });
      seen.add(externalId);
    });
  })
  .meta({ id: 'NewDocuments' });

export const acceptedDocumentsSchema = z
  .strictObject({
    accepted: z
      .array(z.uuid())
      .describe('Ids of those that are new or have changed, and are processed next.'),
    unchanged: z.array(z.string()).describe('External ids of those that are known with this content.'),
  })
  .meta({ id: 'AcceptedDocuments' });

const documentSchema = z
  .strictObject({
    id: z.uuid(),
    externalId: z.string(),
    sourceId: z
      .uuid()
      .nullable()
      .describe('The source that it was collected from; null: it was sent, or the source is gone.'),
    title: z.string(),
    status: z.enum(statuses),
    language: z.string().nullable().describe('ISO 639-1; null: unknown.'),
    words: z.int().nullable(),
    failure: z.string().nullable().describe('Why it could not be processed.'),
    attempts: z.int(),
    createdAt: z.iso.datetime(),
    processedAt: z.iso.datetime().nullable(),
  })
  .meta({ id: 'Document' });

export const wholeDocumentSchema = documentSchema.extend({ text: z.string() }).meta({ id: 'WholeDocument' });

export const documentPageSchema = z
  .strictObject({ documents: z.array(documentSchema), nextCursor: z.string().nullable() })
  .meta({ id: 'DocumentPage' });

export const documentQuerySchema = pageQuerySchema.extend({ status: z.enum(statuses).optional() });

/** Where a page begins: after this one, newest first. Clients can write cursors, too, and Postgres knows no year 0. */
export const positionSchema = z.strictObject({
  createdAt: z.iso.datetime({ precision: 3 }).refine((instant) => !instant.startsWith('0000')),
  id: uuidSchema,
});

export type NewDocument = z.output<typeof newDocumentSchema>;
export type NewDocuments = z.output<typeof newDocumentsSchema>;
export type AcceptedDocuments = z.output<typeof acceptedDocumentsSchema>;
export type Document = z.output<typeof documentSchema>;
export type WholeDocument = z.output<typeof wholeDocumentSchema>;
export type DocumentQuery = z.output<typeof documentQuerySchema>;
export type Position = z.output<typeof positionSchema>;
