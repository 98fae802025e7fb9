/** The edge of the service: what every room needs to read requests and to fail. */
export { TakesJson } from './body/takes-json.decorator.js';
export { configureApp } from './configure-app.js';
export { createAdapter } from './create-adapter.js';
export { withDeadline } from './deadline.js';
export { ApiErrors } from './document/api-errors.decorator.js';
export { completeDocument } from './document/complete-document.js';
export { ApiError, type ApiErrorOptions } from './errors/api-error.js';
export { errorCodes, errorTable, type ErrorCode } from './errors/error-table.js';
export type { Envelope } from './errors/envelope.js';
export { createLogger } from './logging/logger.js';
export { parseEntityTags, type EntityTag, type EntityTagCondition } from './preconditions/entity-tags.js';
export { IfMatch, IfNoneMatch, RequiredIfMatch } from './preconditions/precondition.decorators.js';
export { ifMatchHolds, ifNoneMatchNames, requiredTags } from './preconditions/preconditions.js';
export { tenantIdSchema, uuidSchema } from './validation/ids.js';
export { instantSchema } from './validation/instants.js';
export { invalidRequest, pointerOf, type Issue } from './validation/issues.js';
export { lineSchema } from './validation/line.js';
export { cursorsOf, pageQuerySchema, type PageQuery } from './validation/pages.js';
