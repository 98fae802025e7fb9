import { errorCodes } from '../errors/error-table.js';

export const problemSchemaName = 'Problem';

const text = { type: 'string' } as const;

const issue = {
  type: 'object',
  required: ['path', 'code', 'message'],
  properties: { path: { ...text, description: 'JSON Pointer (RFC 6901)' }, code: text, message: text },
} as const;

/** The envelope as OpenAPI knows it. Facts are optional: each belongs to some of the codes. */
export const problemSchema = {
  type: 'object',
  description: 'The one envelope of every failure; type, title, status and instance as in RFC 9457.',
  required: ['success', 'error', 'message', 'type', 'title', 'status', 'instance'],
  properties: {
    success: { type: 'boolean', enum: [false] },
    error: { ...text, enum: errorCodes },
    message: { ...text, description: 'For a person.' },
    type: { ...text, format: 'uri' },
    title: text,
    status: { type: 'integer' },
    instance: { ...text, description: 'The path of the request.' },
    feature: text,
    reason: text,
    decisionId: { ...text, format: 'uuid', description: 'Tells operators which evaluation this was.' },
    features: { type: 'array', items: text },
    currentRevision: { type: 'integer' },
    currentETag: text,
    changedFields: { type: 'array', items: text },
    changedBy: text,
    changedAt: { ...text, format: 'date-time' },
    autoMergeable: { type: 'boolean', description: 'What you edited is not what has changed meanwhile.' },
    current: { type: 'object', description: 'What is there now.', additionalProperties: true },
    limit: { type: 'integer', description: 'How many there may be at once.' },
    pending: { type: 'integer', description: 'How many are pending.' },
    reviewStatus: { ...text, enum: ['waiting', 'claimed', 'approved', 'rejected'] },
    claimedBy: text,
    issues: { type: 'array', items: issue },
  },
} as const;
