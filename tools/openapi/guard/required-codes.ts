import { type Check, ofEachOperation, unless } from './check.js';
import { codesIn, failuresOf, type Operation } from './document.js';

/** Which failures an operation must list, by what it takes. */
interface CodeRule {
  readonly name: string;
  readonly applies: (operation: Operation) => boolean;
  readonly codes: Readonly<Record<number, readonly string[]>>;
  readonly fix: string;
}

const takes = (operation: Operation, place: string, name?: string): boolean =>
  (operation.parameters ?? []).some(
    (each) => each.in === place && (name === undefined || each.name === name),
  );

// prettier-ignore
const rules: readonly CodeRule[] = [
  { name: 'codes-everywhere', applies: () => true, codes: { 500: ['internal_error'] }, fix: 'completeDocument adds it to every operation.' },
  {
    name: 'codes-of-the-authenticated',
    applies: ({ security = [] }) => security.length > 0,
    codes: { 401: ['unauthenticated'], 403: ['forbidden'], 503: ['identity_lookup_failed'] },
    fix: '@Allow(…) brings them.',
  },
  {
    name: 'codes-of-the-gated',
    applies: (operation) => operation['x-requires-feature'] !== undefined,
    codes: { 403: ['feature_disabled'], 503: ['feature_lookup_failed'] },
    fix: '@RequiresFeature(…) brings them, by completeDocument.',
  },
  {
    name: 'codes-of-a-body',
    applies: ({ requestBody }) => requestBody !== undefined,
    codes: { 400: ['invalid_request'], 408: ['request_timeout'], 413: ['payload_too_large'], 415: ['unsupported_media_type'] },
    fix: '@TakesJson() brings them.',
  },
  {
    name: 'codes-of-parameters',
    applies: (operation) => takes(operation, 'query') || takes(operation, 'path'),
    codes: { 400: ['invalid_request'] },
    fix: "Add @ApiErrors('invalid_request').",
  },
  {
    name: 'codes-of-a-revision-token',
    applies: (operation) => takes(operation, 'header', 'Entitlements-Min-Revision'),
    codes: { 400: ['revision_token_invalid'], 409: ['revision_not_reached'] },
    fix: 'The decorator that takes the header brings them.',
  },
  {
    name: 'codes-of-if-match',
    applies: (operation) => takes(operation, 'header', 'If-Match'),
    codes: { 400: ['precondition_malformed'] },
    fix: 'The decorator of the precondition brings it.',
  },
];

const checkOf = ({ name, applies, codes, fix }: CodeRule): Check =>
  ofEachOperation(name, (operation) =>
    Object.entries(applies(operation) ? codes : {}).flatMap(([status, wanted]) =>
      wanted.flatMap((code) =>
        unless(codesIn(operation.responses[status]).includes(code), {
          where: operation.at,
          says: `${operation.name} does not list ${status} ${code}`,
          fix,
        }),
      ),
    ),
  );

/** Who is asked for something by its id may not find it. */
const notFoundCheck = ofEachOperation('404-of-an-id', (operation) =>
  unless(!takes(operation, 'path') || codesIn(operation.responses['404']).length > 0, {
    where: operation.at,
    says: `${operation.name} has an id in its path and lists no 404`,
    fix: "Add @ApiErrors('not_found'), or the code that says what is missing.",
  }),
);

/** `feature_disabled` where nothing gates would send clients looking for a feature that there is not. */
const ungatedCheck = ofEachOperation('codes-of-the-ungated', (operation) =>
  unless(
    operation['x-requires-feature'] !== undefined ||
      !codesIn(operation.responses['403']).includes('feature_disabled'),
    {
      where: operation.at,
      says: `${operation.name} lists feature_disabled and says no x-requires-feature`,
      fix: 'Label the handler with @RequiresFeature(…), or take the code out.',
    },
  ),
);

/** 429 and 503 say when to come back. */
const retryCheck = ofEachOperation('retry-after', (operation) =>
  failuresOf(operation).flatMap(([status, { headers = {} }]) =>
    unless((status !== '429' && status !== '503') || 'Retry-After' in headers, {
      where: `${operation.at}/responses/${status}`,
      says: `${operation.name} answers ${status} without Retry-After`,
      fix: 'errorResponsesOf writes it: see headersOf.',
    }),
  ),
);

export const requiredCodesChecks: readonly Check[] = [
  ...rules.map(checkOf),
  notFoundCheck,
  ungatedCheck,
  retryCheck,
];
