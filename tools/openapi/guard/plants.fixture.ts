import type { Guarded } from './check.js';
import { codesIn, type OperationObject, type Schema } from './document.js';

type Writable<T> = T extends object ? { -readonly [Member in keyof T]: Writable<T[Member]> } : T;
type Change = (operation: Writable<OperationObject>) => void;

/** A difference to plant in a copy of the document, and the one finding that it must lead to. */
export interface Plant {
  readonly check: string;
  readonly where: string;
  /** Part of what the finding says. */
  readonly says: string;
  readonly plant: (guarded: Guarded) => void;
}

/** A plant in one operation, e.g. `get /v1/features`. */
function inOperation(check: string, name: string, says: string, change: Change, rest = ''): Plant {
  const [method = '', path = ''] = name.split(' ');
  const plant = ({ document }: Guarded): void => {
    const operation = document.paths[path]?.[method];
    if (operation === undefined) throw new Error(`There is no ${name} to plant in`);
    change(operation as Writable<OperationObject>);
  };
  return { check, says, plant, where: `#/paths/${path.replaceAll('/', '~1')}/${method}${rest}` };
}

/** Another code in place of that: one which every check but the one that is meant lets pass. */
const without =
  (status: string, code: string): Change =>
  ({ responses }) => {
    const codes = codesIn(responses[status]);
    setCodes(responses[status], [...codes.filter((each) => each !== code), 'method_not_allowed']);
  };

const withCode =
  (status: string, code: string): Change =>
  ({ responses }) =>
    setCodes(responses[status], [...codesIn(responses[status]), code]);

function setCodes(
  response: OperationObject['responses'][string] | undefined,
  codes: readonly string[],
): void {
  const parts = response?.content?.['application/json']?.schema?.allOf ?? [];
  const error = parts.find(({ properties }) => properties?.['error'])?.properties?.['error'];
  (error as { enum: readonly string[] }).enum = codes;
}

const writable = <T>(part: T | undefined): Writable<T> => part as Writable<T>;
const schemasOf = ({ document }: Guarded): Writable<Record<string, Schema>> =>
  writable<Record<string, Schema>>(document.components.schemas);

const me = 'get /v1/auth/me';
const plans = 'get /v1/billing/plans';
const put = 'put /v1/tenants/settings';

/** One difference for each promise of each check. */
// prettier-ignore
export const plants: readonly Plant[] = [
  { check: 'required-operations', where: '#/paths', says: 'GET /v1/dashboard/overview is missing',
    plant: ({ document, manifest }) => {
      delete writable(document.paths)['/v1/dashboard/overview'];
      delete writable(manifest.features)['beta-dashboard'];
    } },
  { check: 'refused-paths', where: '#/paths/~1health~1features', says: '/health/features is there',
    plant: ({ document, manifest }) => {
      const get = { ...document.paths['/v1/auth/me']?.['get'], operationId: 'readHealthOfFeatures' } as OperationObject;
      Object.assign(document.paths, { '/health/features': { get } });
      Object.assign(manifest.ungated, { 'GET /health/features': 'planted' });
    } },
  { check: 'gates-as-in-the-manifest', where: '#/paths', says: 'the manifest has GET /v1/gone',
    plant: ({ manifest }) => void Object.assign(manifest.ungated, { 'GET /v1/gone': 'planted' }) },
  { check: 'codes-used', where: '#/components/schemas/Problem/properties/error/enum', says: 'no operation answers teapot',
    plant: (guarded) => void schemasOf(guarded)['Problem']?.properties?.['error']?.enum?.push('teapot') },
  { check: 'closed-bodies', where: '#/paths/~1v1~1scoring~1relevance/post/requestBody', says: 'any member in RelevanceQuery',
    plant: (guarded) => void Object.assign(schemasOf(guarded)['RelevanceQuery'] ?? {}, { additionalProperties: true }) },
  inOperation('conditional-writes', put, 'does not require If-Match', ({ parameters = [] }) => {
    for (const each of parameters) if (each.name === 'If-Match') each.required = false;
  }),
  inOperation('conditional-writes', put, 'does not list 428', without('428', 'precondition_required')),
  inOperation('conditional-writes', put, 'does not list 409 stale_settings', ({ responses }) => {
    setCodes(responses['409'], ['review_conflict']);
  }),
  inOperation('conditional-writes', put, 'without the new ETag', ({ responses }) => delete responses['200']?.headers?.['ETag']),
  inOperation('gates-as-in-the-manifest', plans, 'says it requires [hitl], and the manifest [billing]', (operation) => {
    operation['x-requires-feature'] = ['hitl'];
  }),
  inOperation('codes-everywhere', me, 'does not list 500 internal_error', without('500', 'internal_error')),
  inOperation('codes-of-the-authenticated', me, 'does not list 401 unauthenticated', without('401', 'unauthenticated')),
  inOperation('codes-of-the-gated', plans, 'does not list 403 feature_disabled', without('403', 'feature_disabled')),
  inOperation('codes-of-the-gated', plans, 'does not list 503 feature_lookup_failed', without('503', 'feature_lookup_failed')),
  inOperation('codes-of-a-body', 'post /v1/auth/login', 'does not list 413', without('413', 'payload_too_large')),
  inOperation('codes-of-parameters', 'get /v1/platform/tenants', 'does not list 400 invalid_request', without('400', 'invalid_request')),
  inOperation('codes-of-a-revision-token', plans, 'does not list 409', without('409', 'revision_not_reached')),
  inOperation('codes-of-if-match', put, 'does not list 400 precondition_malformed', without('400', 'precondition_malformed')),
  inOperation('404-of-an-id', 'get /v1/platform/tenants/{tenant_id}', 'lists no 404', ({ responses }) => delete responses['404']),
  inOperation('codes-of-the-ungated', me, 'lists feature_disabled', withCode('403', 'feature_disabled')),
  inOperation('retry-after', me, 'answers 503 without Retry-After', ({ responses }) => delete responses['503']?.headers, '/responses/503'),
  inOperation('codes-listed', me, 'answers teapot', withCode('403', 'teapot'), '/responses/403'),
  inOperation('one-status-per-code', me, 'answered with 403, and elsewhere with 401', withCode('403', 'unauthenticated'), '/responses/403'),
  inOperation('envelope', me, '403 as application/problem+json', ({ responses }) => {
    delete responses['403']?.content?.['application/problem+json'];
  }, '/responses/403'),
  inOperation('operationId-said', me, 'has no operationId', (operation) => delete operation.operationId),
  inOperation('operationId-unique', 'get /v1/features', 'called readProfile, as is GET /v1/auth/me', (operation) => {
    operation.operationId = 'readProfile';
  }),
  inOperation('summary-said', me, 'has no summary', (operation) => delete operation.summary),
  inOperation('tag-said', me, 'has no tag', (operation) => (operation.tags = [])),
  inOperation('success-said', me, 'has no success', ({ responses }) => delete responses['200']),
  inOperation('success-has-a-schema', me, 'answers 200 without a schema', ({ responses }) => delete responses['200']?.content, '/responses/200'),
  inOperation('security-said', me, 'does not say who may call it', (operation) => delete operation['x-allowed']),
  inOperation('security-said', 'get /health/live', 'does not say who may call it', (operation) => delete operation.security),
];
